# What the coach says. Plain, warm, short; a choice, never an order. No phone number stands in here.
# Arabic: no word says whether a man or a woman reads (verbal nouns, past tense, "عندك", "ممكن"). No line begins with a
# Latin word, because Telegram would then turn the line round.

## First lines. A locked screen shows them, so they say nothing about why somebody is here.
open-hello = أهلًا وسهلًا.
open-read = شكرًا، قرأت ما وصلني.
open-looked = ألقيت نظرة.
open-thanks = شكرًا لك.
open-noted = تمام، فهمت.
open-list = هذه هي القائمة.
open-number = هذا هو الرقم.
open-two = شيئان صغيران.
open-got = وصلت رسالتك.
open-here = هذا ما عندي.
open-saved = تم الحفظ.
open-question = سؤال واحد قصير.
open-done = تم.
open-more = وهنا المزيد.
# Said after the first line when a notification would else show a word that gives the person away.
open-pad = بدون استعجال. كل هذا يبقى في المحادثة طول الوقت الذي يناسبك.

## Hello and help
hello = عندك محادثة تقلقك؟ ممكن عرضها هنا، وننظر فيها معًا.
hello-how = ممكن إعادة توجيه الرسائل إلى هنا، أو لصقها. أبيّن ما يلفت النظر، وأسأل أسئلة قليلة وقصيرة، وأعرض من يقدر أن يساعد في بلدك.
hello-not = أنا برنامج. لا أقدر أن أرسل أحدًا، ولست من الشرطة. لا أخبر أحدًا بما يصلني منك. والمسح ممكن في أي وقت.
help = ممكن إعادة توجيه رسالة أو لصقها، أو عدة رسائل معًا. وممكن السؤال بكلامك: «هل هذه الوظيفة حقيقية؟»، «خط ساخن في لبنان»، «أرسلت جوازي». الأمر /hotline يعرض من يمكن التواصل معه، والأمر /erase يمسح كل شيء.
check = جاهز. ممكن إعادة توجيه ما كتبوه أو لصقه، بأي طول.
about = أنا برنامج مجاني من منظمة صغيرة. أبحث عن علامات يتركها غالبًا من يجرّ الناس إلى عمل بالإكراه أو إلى الأذى، وأعرض الكلمات التي رأيت فيها ذلك. قد أخطئ. والإنسان يرى أكثر مني.
privacy = أحفظ لغتك وبلدك والعلامات التي وجدتها، مقفلة بمفتاح، وأنساها بعد أسابيع من الصمت. لا أحفظ اسمًا ولا صورًا ولا رسائل كاملة. الأمر /mydata يعرض كل ما أحفظه، والأمر /erase يمسحه فورًا.
mydata = في هذا الملف كل ما أحفظه عنك.
stopped = تمام، لا أسئلة بعد الآن. العودة ممكنة في أي وقت. وما وصلني منك باقٍ هنا إلى أن يُمسح.

## How serious it looks
level-none_found = لم أجد أي علامة من التي أعرفها.
level-weak = شيء صغير فقط لفت النظر. وقد يكون عاديًا.
level-caution = بعض الأمور من المفيد التأكد منها قبل المتابعة.
level-high = عدة علامات قوية.
level-emergency = قد يكون هذا عاجلًا.
level-none_found-now = بحسب ما قلته لي، لم أجد أي علامة من التي أعرفها.
level-caution-now = بحسب ما قلته لي، بعض الأمور من المفيد التأكد منها قبل المتابعة.
level-high-now = بحسب ما قلته لي، هناك عدة علامات قوية.
level-emergency-now = قد يكون هذا عاجلًا.
level-lower = بحسب ما قلته لي، صار ما يقلقني أقل. والتأكد ما زال مفيدًا.
cannot-know = لا أقدر أن أعرف من وراء هذا.
cannot-see = أنا أرى الكلمات فقط. لا أرى من يكتب، ولا ما قيل في الهاتف، ولا هل الشركة حقيقية. وقد أخطئ.
none-looked-for = بحثت عن ضغط ومال وأوراق وأسرار وسفر وتهديد. ولا أرى من يكتب.
none-two-checks = أمران يكشفان أكثر الأشياء: اتصال بالشركة على رقم وجدته بنفسك، وإخبار شخص واحد. وإذا تغيّر شيء، ممكن أن ننظر مرة أخرى.

## Urgent
urgent-find-number = عند الضغط على البلد الذي أنت فيه، يظهر الرقم الذي يعمل هناك.
urgent-silent = بدون صوت:
urgent-in_danger = لا ذنب لك في هذا. يكفي ذكر مكانك فقط.
urgent-moving = ما دام حولك ناس، ممكن طلب الكلام على انفراد مع موظف أو شرطي. وممكن أيضًا عدم إكمال الطريق.
urgent-child = هذا ليس من صنعك، ولا لوم عليك هنا. هناك ناس عملهم هذا بالضبط.
urgent-blackmail = الذنب على من يهدد، لا عليك. وهذا يحصل لكثيرين. الدفع أو إرسال المزيد نادرًا ما ينهي الأمر. وعدم الرد ممكن.
urgent-self_harm = خير أنك كتبت هذا. أرجو أن يكون أحد معك الآن. هذا الضغط ممكن أن ينتهي، وحياتك تكمل بعده.
urgent-program = أنا برنامج ولا أقدر أن أرسل أحدًا. الناس على هذه الأرقام يقدرون.

## People to reach
people-in = للتواصل في { $country }:
people-home = في البلد الأم، { $country }:
people-there = في { $country }، وجهة السفر:
people-nearest = لم أجد خطًا خاصًا بهذا. هذا هو الأقرب:
people-ask-country = بعد الضغط على «من يمكنه المساعدة» وذكر البلد، أعرض من يمكن التواصل معه.
people-note = الرقم قد يتغيّر. والتاريخ هو آخر مرة تم التأكد منه.
country-which-now = في أي بلد أنت الآن؟
country-which-from = جواز سفرك من أي بلد؟
country-which-to = إلى أي بلد السفر؟
country-how = ممكن الضغط على واحد، أو كتابة اسمه.
country-is-it = المقصود { $country }؟
country-which-of = أي واحد من هذه هو المقصود؟
country-read-as = فهمت أن المقصود { $country }.
country-not-found = لم أجد هذا البلد.
country-button = { $flag } { $country }

## A contact
card-not-confirmed = غير مؤكد
card-for = لمن هم من { $countries }
card-free = مجاني
card-from-abroad = من الخارج: { $number }
card-not-from-abroad = قد لا يعمل من الخارج
card-call = اتصال
card-sms = رسالة نصية
card-whatsapp = واتساب
card-telegram = تيليجرام
card-webchat = دردشة
card-email = إيميل
card-web = موقع
card-hours = الأوقات: { $hours }
card-source = المصدر: { $source }، { $seen }؛ تم التأكد { $checked }

## Kinds of help
called-emergency = الشرطة والطوارئ
called-police = الشرطة
need-emergency = رقم الطوارئ
need-trafficking = لمن هو محتجز أو مُجبر على العمل
need-child = للأطفال والشباب الصغار
need-women = للنساء
need-labour = العمل وحقوق العمال
need-scam = التبليغ عن احتيال
need-crisis = شخص يسمعك
need-consular = السفارة والقنصلية
need-licence_check = هل مكتب التوظيف هذا مرخّص؟
need-ngo = منظمة تساعد
need-image_removal = إزالة الصور من الإنترنت
need-platform_report = التبليغ داخل التطبيق

## Questions
progress = { $number } من { $most } على الأكثر
read-that-as = فهمت هذا هكذا:
button-ask = نكمل، اسألني
button-ask-urgent = سؤال واحد يفيد
button-advice = ماذا ممكن أن أفعل الآن
button-contacts = من يمكنه المساعدة
button-why = لماذا؟
button-why-ask = لماذا هذا السؤال؟
button-more = المزيد
button-back = رجوع
button-skip = تخطّي
button-stop = إيقاف
button-erase = 🧹 مسح
button-language = 🌐 العربية
button-country = تغيير البلد
button-right-country = نعم، أنا هناك
button-other-country = بلد آخر
button-not-now = هذا لا يحدث الآن
button-phone-seen = قد يرى أحد هذا الهاتف
button-young = عمري أقل من 18
button-for-other = الأمر عن شخص آخر
button-about = ما هذا؟
button-send-back = أسئلة لإرسالها لهم
button-trip-card = ورقة للسفر
button-keep = ما يفيد حفظه
button-say-this = جملة جاهزة للعرض
old-button = هذا الزر من محادثة قديمة. هذا ما أقدر عليه الآن.

## Things to hand over
send-back-intro = هذه أسئلة ممكن إرسالها لهم. الأفضل نسخها واحدًا واحدًا. تبدو كأنها من عائلة حريصة.
send-back-outro = وبعدها ممكن أن ننظر في الجواب معًا، حتى لو كان صمتًا.
trip-card-intro = ممكن نسخ هذه الورقة، وملء ما يناسبك منها، وإرسالها لشخص عندك ثقة فيه. لا أحفظ منها شيئًا.
trip-card-outro = إذا كان أحد يقرأ هاتفك، فالكلام مع شخص واحد أفضل: من، أين، متى، من يستقبلك، ومتى المكالمات.
advice-no-more = هذا كل ما أعرفه هنا. قد يعرف الإنسان أكثر.

## Settings
language-which = أي لغة؟
language-set = سأكتب بالعربية الآن.
watched-set = سأكتب أقل، وأبدأ بالطرق الصامتة. المسح بضغطة واحدة. إذا كانوا يفحصون هذا الهاتف، فالأفضل هاتف لم يمسكوه أبدًا.
young-set = تمام. لا لوم عليك هنا. أرجو عدم إرسال أي صور خاصة؛ أنا لا أفتحها. هناك ناس مخصصون لمن عمره أقل من 18، في الأزرار بالأسفل.
for-other-set = تمام، الأمر عن شخص يهمّك. ممكن عرض ما وصله، أو كتابة ما يقلقك.
command-near = المقصود { $command }؟
command-unknown = لا أعرف هذا الأمر.

## What cannot be read yet
unread-photo = لا أقدر على قراءة الصور بعد.
unread-voice = لا أقدر على سماع الرسائل الصوتية بعد.
unread-video = لا أقدر على مشاهدة الفيديو بعد.
unread-file = لا أقدر على فتح الملفات بعد.
unread-sticker = لا أقدر على قراءة الملصقات.
unread-location = شكرًا، لا أقدر على قراءة الأماكن على الخريطة بعد. ممكن كتابة اسم البلد.
unread-poll = لا أقدر على قراءة التصويت بعد.
unread-other = لا أقدر على قراءة هذا النوع من الرسائل بعد.
unread-rest = هذا طويل جدًا، قرأت الجزء الأول فقط. ممكن إرسال الباقي وحده.
few-words = لا أقدر أن أعرف من كلمات قليلة. ممكن إعادة توجيه ما كتبوه أو لصقه، أو الاختيار من الأزرار بالأسفل.
unread-empty = هذه الرسالة فارغة.
unread-instead = ممكن نسخ الكلام، أو كتابة الأسطر التي تقلقك.

## Erasing
erased = كل ما حفظته عنك راح، وحذفت من هنا الرسائل التي ما زلت أقدر على حذفها.
erased-how = ما هو أقدم من يومين لا يُحذف إلا من عندك: ضغطة طويلة على هذه المحادثة في القائمة، ثم «حذف».
erased-limits = الإشعارات والأجهزة الأخرى والنسخ الاحتياطية ليس بيدي مسحها.

## Terminal
terminal-paste = لصق رسالة ثم سطر فارغ في آخرها. كتابة رقم للاختيار، /help للمساعدة، Ctrl-D للخروج.
terminal-choose = الاختيار:
terminal-bye = مع السلامة.
terminal-you = أنت

## Commands
command-start = البداية من هنا
command-help = ما أقدر عليه
command-check = فحص شيء جديد
command-hotline = من يمكن التواصل معه في بلد
command-country = تحديد البلد
command-language = اختيار اللغة
command-why = لماذا قلت هذا؟
command-about = ما هذا البرنامج
command-privacy = ماذا يُحفظ
command-mydata = عرض كل ما هو محفوظ
command-erase = مسح كل شيء الآن
command-stop = إيقاف الأسئلة
bot-about = عندك محادثة تقلقك؟ ممكن عرضها هنا، وننظر فيها معًا. مجاني، وبخصوصية، وبلغتك.

## On the command line
check-level = كم يبدو الأمر جديًا
check-reasons = لماذا
check-unknown = غير معروف بعد
check-do = ما يمكن فعله
check-nothing = لا شيء للقراءة.
