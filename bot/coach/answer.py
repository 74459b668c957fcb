"""The contents page of the conversation: one function for each thing a person can do.

`answer` is pure: no database, no network, no clock. The same case and act give the same reply.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.coach import advising, asking, emergency, handover, people, talk, verdict, welcome
from bot.coach.acts import Act, Answered, Chose, Showed, Typed
from bot.coach.case import Case
from bot.coach.onward import go_on
from bot.coach.place import ROLES, country_chosen, country_typed, heard_places, hotline, is_country
from bot.coach.reply import Choice, Document, Reply, Say
from bot.coach.weigh import Weighed, ask_next, weigh, worse

if TYPE_CHECKING:
    from knowledge.hearing import Hearing
    from knowledge.load import Knowledge

_KEPT_FINDINGS = 60
_LONGEST_COUNTRY = 6  # words in which somebody still answers where they are


def answer(knowledge: Knowledge, case: Case, act: Act) -> tuple[Case, Reply]:
    """The case after an act, and what the coach says."""
    match act:
        case Showed():
            return shown(knowledge, case, act)
        case Typed(text):
            return typed(knowledge, case, text)
        case Answered(question, tap):
            return answered(knowledge, case, question, tap)
        case Chose(what, arg):
            return chose(knowledge, case, what, arg)


def shown(knowledge: Knowledge, case: Case, act: Showed) -> tuple[Case, Reply]:
    """Read what was shown together with what is known, and say what it comes to."""
    if not any(turn.text.strip() for exhibit in act.exhibits for turn in exhibit.turns):
        return case, _unread(case, act.unread)
    case = talk.in_language_shown(knowledge, case, act.exhibits)
    joined = _joined(knowledge, case, act)
    return _judged(knowledge, case, joined, weigh(knowledge, joined), act)


def _judged(knowledge: Knowledge, before: Case, case: Case, weighed: Weighed, act: Showed) -> tuple[Case, Reply]:
    """What a case comes to after something was shown: the number when it is urgent, else the verdict."""
    case = case.with_(last_level=weighed.assessment.level)
    if weighed.assessment.level == "emergency":
        return case.with_(urgent_shown=True), emergency.urgent(knowledge, case, weighed)
    reply = verdict.verdict(knowledge, case, weighed, act.unread)
    edits = act.late and not worse(weighed.assessment.level, before.last_level)
    return case, Reply(reply.opening, reply.blocks, reply.choices, edits=edits)


def _joined(knowledge: Knowledge, case: Case, act: Showed, hearing: Hearing | None = None) -> Case:
    detection = knowledge.detector.detect(act.exhibits, frozenset(case.concepts), hearing, for_later=True)
    known = {(finding.signal, finding.quote) for finding in case.findings}
    fresh = tuple(finding for finding in detection.findings if (finding.signal, finding.quote) not in known)
    return case.with_(
        findings=(*case.findings, *fresh)[:_KEPT_FINDINGS],
        concepts=tuple(sorted(detection.concepts)),
        frames=tuple(sorted({*case.frames, *detection.frames}))
        if case.exhibits == 0
        else _frames(case, detection.frames),
        directions=tuple(sorted({*case.directions, *detection.directions})),
        exhibits=case.exhibits + len(act.exhibits),
        guesses=heard_places(case, detection, act.exhibits),
    )


def _frames(case: Case, fresh: frozenset[str]) -> tuple[str, ...]:
    """A frame holds for the whole case only when every message stood in it."""
    return tuple(sorted(set(case.frames) & fresh))


def _unread(case: Case, kinds: tuple[str, ...]) -> Reply:
    lines = tuple(Say(f"unread-{kind}") for kind in dict.fromkeys(kinds)) or (Say("unread-empty"),)
    return Reply(Say("open-got"), (*lines, Say("unread-instead")), welcome.menu(case))


def typed(knowledge: Knowledge, case: Case, text: str) -> tuple[Case, Reply]:
    """Words somebody typed: danger first, then an answer that was waited for, then a question, else an exhibit."""
    if not text.strip():
        return case, _unread(case, ())
    if not talk.is_short(text):
        return shown(knowledge, case, Showed((talk.own_exhibit(text),)))
    act = Showed((talk.own_exhibit(text),))
    hearing = knowledge.detector.hear(text)
    intents = talk.meant(knowledge, hearing).intents
    case = talk.in_language_of(knowledge, case, text, own=bool(intents))
    joined = _joined(knowledge, case, act, hearing)
    weighed = weigh(knowledge, joined)
    fresh = len(joined.findings) > len(case.findings) or not case.urgent_shown
    if weighed.assessment.level == "emergency" and fresh:
        joined = joined.with_(urgent_shown=True, last_level="emergency", intents=_with(case.intents, intents))
        return joined, emergency.urgent(knowledge, joined, weigh(knowledge, joined))
    waited = _waited_for(knowledge, case, text, asks=bool(intents))
    if waited:
        return waited
    if intents:
        return intended(knowledge, joined, intents[0], text)
    if talk.is_very_short(text) and is_country(knowledge, text):
        return country_typed(knowledge, case, text, "now")
    if weighed.assessment.level == "none_found" and not case.exhibits and talk.is_very_short(text):
        return case, welcome.page("few-words", case, opening="open-got")
    return _judged(knowledge, case, joined, weighed, act)


def _waited_for(knowledge: Knowledge, case: Case, text: str, *, asks: bool) -> tuple[Case, Reply] | None:
    """What was asked of somebody and now typed; None when they say something else instead."""
    if case.expecting in {"country_now", "country_from", "country_to"}:
        if is_country(knowledge, text) or not (asks or len(text.split()) > _LONGEST_COUNTRY):
            return country_typed(knowledge, case, text, case.expecting.removeprefix("country_"))
        return None
    if case.expecting == "answer" and case.asking:
        tap, sure = talk.tap_typed(knowledge, case, text)
        if tap and sure:
            return answered(knowledge, case, case.asking, tap)
        if tap:
            label = asking.tap_label(knowledge.questions[case.asking], tap)
            rows = (
                (Choice(Say("tap-yes"), Answered(case.asking, tap)), Choice(Say("tap-no"), Chose("ask"))),
                (Choice(Say("button-erase"), Chose("erase")),),
            )
            return case, Reply(Say("open-question"), (Say("read-that-as"), Say(label.id, tone="strong")), rows)
    return None


def intended(knowledge: Knowledge, case: Case, name: str, text: str = "") -> tuple[Case, Reply]:
    """Answer a question in somebody's own words, with a next step or a person."""
    intent = knowledge.intents[name]
    case = case.with_(intents=_with(case.intents, (name,)), tags=_with(case.tags, intent.tags))
    if intent.situation:
        case = case.with_(situation=intent.situation)
    weighed = weigh(knowledge, case)
    if intent.emergency:
        case = case.with_(urgent_shown=True, last_level="emergency")
        return case, emergency.urgent(knowledge, case, _urgent_by_words(weighed, intent.emergency))
    match intent.does:
        case "contacts":
            named = knowledge.countries.find_in(text)
            return hotline(knowledge, case, weighed, named[0] if named else "", intent.contacts)
        case "erase":
            return chose(knowledge, case, "erase", "")
        case "about":
            return chose(knowledge, case, "about", "")
        case "stop":
            return chose(knowledge, case, "stop", "")
        case "help":
            return chose(knowledge, case, "help", "")
        case "questions_to_send" if advising.may_send_back(knowledge, weighed):
            return case, handover.send_back(knowledge, advising.question_set(weighed))
        case _:
            pass
    fitting = [piece for piece in intent.advice if knowledge.adviser.fits(piece, weighed.facts)]
    blocks = [Say(f"intent-{name}"), *(Say(piece) for piece in fitting[:2])]
    rows: list[tuple[Choice, ...]] = []
    if intent.question and intent.question in knowledge.questions:
        rows.append(
            (
                Choice(Say("button-ask"), Chose("ask", intent.question)),
                Choice(Say("button-advice"), Chose("advice")),
            )
        )
    elif intent.does != "thanks":
        rows.append((Choice(Say("button-advice"), Chose("advice")), Choice(Say("button-contacts"), Chose("contacts"))))
    rows.append((Choice(Say("button-language"), Chose("language")), Choice(Say("button-erase"), Chose("erase"))))
    return case, Reply(Say("open-thanks" if intent.does == "thanks" else "open-noted"), tuple(blocks), tuple(rows))


def _urgent_by_words(weighed: Weighed, flavour: str) -> Weighed:
    flavour = weighed.assessment.flavour or flavour
    return Weighed(replace(weighed.assessment, level="emergency", flavour=flavour), weighed.facts)


def answered(knowledge: Knowledge, case: Case, question: str, tap: str) -> tuple[Case, Reply]:
    """Take an answer and go on: to the number, to the next question, or to what could be done."""
    known = knowledge.questions.get(question)
    if known is None or (tap != asking.SKIP and all(one.id != tap for one in known.taps)):
        return case, welcome.page("old-button", case, opening="open-noted")
    was = weigh(knowledge, case).assessment.level
    case = asking.answered(knowledge, case, question, tap)
    weighed = weigh(knowledge, case)
    if weighed.assessment.level == "emergency" and (was != "emergency" or not case.urgent_shown):
        case = case.with_(urgent_shown=True, last_level="emergency")
        return case, emergency.urgent(knowledge, case, weighed)
    chosen = next((one for one in known.taps if one.id == tap), None)
    if chosen and chosen.ask_country:
        case = case.with_(expecting=f"country_{chosen.ask_country}")
        return case, people.ask_country(knowledge, case, chosen.ask_country)
    if chosen and chosen.does:
        return chose(knowledge, case, {"contacts": "contacts", "evidence": "evidence"}.get(chosen.does, "advice"), "")
    return go_on(knowledge, case, weighed)


def chose(knowledge: Knowledge, case: Case, what: str, arg: str) -> tuple[Case, Reply]:  # noqa: C901, PLR0911, PLR0912
    """Buttons and commands."""
    weighed = weigh(knowledge, case)
    match what:
        case "start":
            return case, welcome.hello(case)
        case "check":
            if arg == "again":
                return case, _again(knowledge, case, weighed)
            return case.cleared(), welcome.page("check", case, opening="open-here")
        case "help" | "about" | "privacy":
            return case, welcome.page(what, case)
        case "menu":
            return case, _again(knowledge, case, weighed) if case.exhibits else welcome.page("help", case)
        case "why":
            if arg and arg in knowledge.questions:
                return asking.why_asked(knowledge, case, arg)
            return case, verdict.why(weighed, case)
        case "ask":
            following = arg if arg in knowledge.questions else case.asking or ask_next(knowledge, case, weighed)
            if following:
                return asking.ask(knowledge, case, weighed, following)
            return advising.advise(knowledge, case, weighed)
        case "back":
            case, name = asking.back(knowledge, case)
            if name:
                return asking.ask(knowledge, case, weigh(knowledge, case), name)
            return case, _again(knowledge, case, weighed)
        case "stop":
            case = case.with_(asking="", expecting="")
            return case, welcome.page("stopped", case, opening="open-noted")
        case "advice" | "more_advice":
            return advising.advise(knowledge, case, weighed, more=what == "more_advice")
        case "contacts":
            return hotline(knowledge, case, weighed, arg)
        case "country":
            role = arg if arg in ROLES else "now"
            return case.with_(expecting=f"country_{role}"), people.ask_country(knowledge, case, role)
        case "country_is":
            return country_chosen(knowledge, case, arg)
        case "language":
            return case, welcome.languages(knowledge)
        case "language_is":
            if arg in knowledge.languages:
                case = case.with_(language=arg, language_by="chosen")
            return case, welcome.page("language-set", case, opening="open-noted", lines=("language-set", "hello-how"))
        case "phone_seen":
            case = case.with_(tags=_with(case.tags, ("watched",)))
            return case, welcome.page("watched-set", case, opening="open-noted")
        case "young":
            case = case.with_(tags=_with(case.tags, ("minor",)))
            return case, welcome.page("young-set", case, opening="open-noted")
        case "for_other":
            case = case.with_(tags=_with(case.tags, ("for_other",)), situation="worried_about_someone")
            return case, welcome.page("for-other-set", case, opening="open-noted")
        case "mydata":
            told = json.dumps(case.told(), ensure_ascii=False, indent=2).encode()
            page = welcome.page("mydata", case, opening="open-here")
            return case, replace(page, document=Document("second-look.json", told))
        case "send_back":
            return case, handover.send_back(knowledge, arg or advising.question_set(weighed))
        case "trip_card":
            return case, handover.trip_card(knowledge)
        case "evidence":
            return case, handover.evidence(knowledge)
        case "say_this":
            return case, handover.say_this(knowledge)
        case "erase":
            return Case(language=case.language), welcome.erased()
        case "unknown_command":
            return case, welcome.unknown_command(arg, case)
        case "meant":
            return _meant(knowledge, case, arg)
        case _:
            return case, welcome.page("old-button", case, opening="open-noted")


def _meant(knowledge: Knowledge, case: Case, arg: str) -> tuple[Case, Reply]:
    kind, _, name = arg.partition(":")
    if kind == "not_now":
        case = case.with_(tags=_with(case.tags, ("not_now",)))
        return go_on(knowledge, case, weigh(knowledge, case))
    if kind == "command":
        return chose(knowledge, case, {"hotline": "contacts"}.get(name, name), "")
    if kind == "intent" and name in knowledge.intents:
        return intended(knowledge, case, name)
    return case, welcome.page("old-button", case, opening="open-noted")


def _again(knowledge: Knowledge, case: Case, weighed: Weighed) -> Reply:
    if weighed.assessment.level == "emergency":
        return emergency.urgent(knowledge, case, weighed)
    return verdict.verdict(knowledge, case, weighed) if case.exhibits else welcome.page("help", case)


def _with(known: tuple[str, ...], fresh: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *fresh)))
