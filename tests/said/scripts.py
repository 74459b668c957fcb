"""What the people in the transcripts do: over HTTP as acts, in the terminal as typed lines."""

from __future__ import annotations

from typing import TypeAlias

Act: TypeAlias = tuple[str, str]

OVER_HTTP: dict[str, tuple[str, list[Act]]] = {
    "en/job_in_bavet": (
        "en",
        [
            ("command", "/start"),
            (
                "forwards",
                "Admin team, typing and chat, 18-35, no experience. $900 + bonus, free room and food in Bavet. "
                "Company car picks you up tonight. Bring ID card. Don't post, limited places.",
            ),
            ("taps", "Why?"),
            ("taps", "Back"),
            ("taps", "Go on, ask me"),
            ("taps", "Still at home"),
            ("taps", "Not sure"),
            ("taps", "Nobody"),
            ("taps", "Skip"),
            ("taps", "Skip"),
            ("taps", "Questions to send them"),
            ("forwards", "Company name is private, you will see on arrival. Decide today or lose the job."),
            ("command", "/hotline Cambodia"),
            ("command", "/erase"),
        ],
    ),
    "ar/work_in_a_house": (
        "ar",
        [
            ("command", "/start"),
            (
                "forwards",
                "السلام عليكم، مطلوب عاملات منازل في الرياض، الراتب 2000 ريال. تدخلين بفيزا زيارة وبعدها نحولها إقامة. "
                "التذكرة علينا وتسددينها من الراتب. لا تخبري أحد لين توصلي.",
            ),
            ("taps", "لماذا؟"),
            ("taps", "رجوع"),
            ("taps", "نكمل، اسألني"),
            ("taps", "نعم"),
            ("taps", "لا أعرف"),
            ("taps", "تخطّي"),
            ("taps", "تخطّي"),
            ("says", "وصلت الرياض امبارح وأخذوا جوازي وما بقدر أطلع من البيت"),
            ("taps", "المملكة العربية السعودية"),
            ("taps", "قد يرى أحد هذا الهاتف"),
            ("says", "كيف أتواصل مع السفارة"),
            ("command", "/mydata"),
            ("command", "/erase"),
        ],
    ),
}

TERMINAL: dict[str, tuple[str, str]] = {
    "es/a_model_of_sixteen": (
        "es",
        "Hola princesa, vi tu perfil y tienes una cara preciosa para modelo. Te pago 3000 dólares al mes en Cancún, "
        "yo te mando el pasaje y te recojo en el aeropuerto.\n"
        "Mándame unas fotos en traje de baño y no le cuentes a nadie, es nuestro secreto.\n"
        "\n"
        "/why\n"  # what else there is
        "1\n"  # what could be done
        "1\n"  # more of it
        "mi hija tiene 16 años, ¿qué hago?\n"
        "\n"
        "/hotline mejico\n"  # misspelled
        "¿es real esa agencia?\n"  # while a country is still asked for
        "\n"
        "/privcy\n"
        "/stop\n"
        "/erase\n",
    ),
    "km/a_brother_in_a_compound": (
        "km",
        "ជួយផង! ប្អូនប្រុសខ្ញុំទៅធ្វើការនៅក្រុងបាវិត គេឲ្យឆាតបោកគេ ឥឡូវគេទារ 3000 ដុល្លារ ទើបលែងមកវិញ\n"
        "\n"
        "1\n"  # he is in Cambodia
        "3\n"  # a question that helps
        "2\n"  # text or chat
        "1\n"
        "/country\n"
        "ថៃ\n"
        "\n"
        "1\n"  # yes, Thailand
        "/why\n"
        "/mydata\n"
        "/erase\n",
    ),
}
