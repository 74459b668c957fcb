# What the coach says. Plain, warm, short; a choice, never an order. No phone number stands in here.

## First lines. A locked screen shows them, so they say nothing about why somebody is here.
open-hello = Hello.
open-read = Thanks, I read it.
open-looked = I have looked at it.
open-thanks = Thank you.
open-noted = Noted.
open-list = Here is the list.
open-number = Here is the number.
open-two = Two small things.
open-got = Got your message.
open-here = Here you are.
open-saved = That's saved.
open-question = One short question.
open-done = Done.
open-more = A little more.
# Said after the first line when a notification would else show a word that gives the person away.
open-pad = No hurry. It stays in this chat for as long as you want it.

## Hello and help
hello = Show me a conversation that worries you, and we look at it together.
hello-how = Forward the messages here, or paste them. I point out what stands out, ask a few short questions, and show who can help in your country.
hello-not = I'm a program. I can't send anyone, and I'm not the police. Nobody is told what you show me. You can erase it at any time.
help = Forward or paste a message, several at once if you like. You can also ask in your own words: “Is this job real?”, “hotline in Nepal”, “I sent my passport”. /hotline shows people to reach, /erase clears everything.
check = Ready. Forward or paste what they wrote, as much as you like.
about = I'm a free program run by a small organisation. I look for warning signs that people who recruit for forced work or abuse often leave, and I show the words where I saw them. I can be wrong. A person sees more than I do.
privacy = I keep your language, your country and the warning signs I found, locked with a key, and forget them after some weeks of silence. I keep no name, no pictures and no whole messages. /mydata shows all I keep; /erase clears it now.
mydata = This file is everything I keep about you.
stopped = All right, no more questions. You can come back at any time; what you showed me is still here until you erase it.

## How serious it looks
level-none_found = I found none of the signs I know.
level-weak = Only a small thing stood out. It can be harmless.
level-caution = Some things are worth checking before you go on.
level-high = Several strong signs.
level-emergency = This may be urgent.
level-none_found-now = With what you told me, I found none of the signs I know.
level-caution-now = With what you told me, some things are worth checking before you go on.
level-high-now = With what you told me, there are several strong signs.
level-emergency-now = This may be urgent.
level-lower = With what you told me, fewer things worry me. A check is still worth it.
cannot-know = I can't know who is behind it.
cannot-see = I only see words. I can't see who writes, what was said on the phone, or whether the company is real. I can be wrong.
none-looked-for = I looked for pressure, money, papers, secrecy, travel and threats. I can't see who writes.
none-two-checks = Two checks settle most: call the company on a number you found yourself, and tell one person. If something changes, show me again.

## Urgent
urgent-find-number = Tap your country and I show the number that works there.
urgent-silent = Without a sound:
urgent-in_danger = You did nothing wrong. You could say only where you are.
urgent-moving = While there are people around you, you can ask staff or police to speak with you alone. You can also just not go on.
urgent-child = It isn't your doing, and you're not in trouble. There are people just for this.
urgent-blackmail = This was done to you, and it happens to many. Paying or sending more seldom ends it. Not answering is allowed.
urgent-self_harm = I'm glad you wrote it. Please don't be alone with it now. This pressure can end, and you can be here when it does.
urgent-program = I'm a program and can't send anyone. The people at these numbers can.

## People to reach
people-in = People to reach in { $country }:
people-home = At home, in { $country }:
people-there = In { $country }, where you would go:
people-nearest = For what I found no line of its own, this is the nearest:
people-ask-country = Tap “Who could help”, tell me the country, and I show the people to reach.
people-note = A number can change. The date says when it was last checked.
country-which-now = Which country are you in now?
country-which-from = Which country is your passport from?
country-which-to = Which country would you go to?
country-how = Tap one, or type its name.
country-is-it = { $country }?
country-which-of = Which of these do you mean?
country-read-as = I read that as { $country }.
country-not-found = I couldn't find that country.
country-button = { $flag } { $country }

## A contact
card-not-confirmed = not confirmed
card-for = for people from { $countries }
card-free = free
card-from-abroad = from abroad: { $number }
card-not-from-abroad = may not work from abroad
card-call = Call
card-sms = Text
card-whatsapp = WhatsApp
card-telegram = Telegram
card-webchat = Chat
card-email = Mail
card-web = Web
card-hours = Hours: { $hours }
card-source = Source: { $source }, { $seen }; checked { $checked }

## Kinds of help
called-emergency = Police and emergencies
called-police = Police
need-emergency = Emergency number
need-trafficking = Help for people held or forced to work
need-child = For children and young people
need-women = For women
need-labour = Work and workers' rights
need-scam = Reporting fraud
need-crisis = Someone to talk to
need-consular = Embassy and consulate
need-licence_check = Is this agency licensed?
need-ngo = Organisation that helps
need-image_removal = Getting pictures taken down
need-platform_report = Reporting in the app

## Questions
progress = { $number } of at most { $most }
read-that-as = I read that as:
button-ask = Go on, ask me
button-ask-urgent = One question that helps
button-advice = What I could do now
button-contacts = Who could help
button-why = Why?
button-why-ask = Why do you ask?
button-more = More
button-back = Back
button-skip = Skip
button-stop = Stop
button-erase = 🧹 Erase
button-language = 🌐 English
button-country = Change country
button-right-country = Yes, I'm there
button-other-country = Another country
button-not-now = This isn't happening now
button-phone-seen = Someone may see this phone
button-young = I'm under 18
button-for-other = It's about someone else
button-about = What is this?
button-send-back = Questions to send them
button-trip-card = Note for a trip
button-keep = What to keep
button-say-this = A sentence to show
old-button = That button is from an earlier conversation. Here is what I can do now.

## Things to hand over
send-back-intro = You could send these. Copy them one by one; they sound like a careful family.
send-back-outro = Then show me the answer, even if it's silence.
trip-card-intro = Copy this note, fill in what you like, and send it to someone you trust. I keep nothing of it.
trip-card-outro = If someone reads your phone, tell one person instead: who, where, when, who meets you, when you call.
advice-no-more = That is all I know for this. A person may know more.

## Settings
language-which = Which language?
language-set = I'll write in English now.
watched-set = I'll write less, and show quiet ways first. Erase is one tap away. If they check this phone, a phone they never held is better.
young-set = All right. You're not in trouble here. Please don't send any private pictures; I don't open them. There are people just for under 18s, tap below.
for-other-set = All right, this is about someone you care for. You could show me what they received, or tell me what worries you.
command-near = Do you mean { $command }?
command-unknown = I don't know that command.

## What cannot be read yet
unread-photo = I can't read pictures yet.
unread-voice = I can't listen to voice messages yet.
unread-video = I can't watch videos yet.
unread-file = I can't open files yet.
unread-sticker = I can't read stickers.
unread-location = Thanks, I can't read places on a map yet. You could type the country.
unread-poll = I can't read polls yet.
unread-other = I can't read this kind of message yet.
unread-rest = That was very long, so I read only the first part. You could send the rest by itself.
few-words = I can't tell from so few words. You could forward or paste what they wrote, or choose below.
unread-empty = That message was empty.
unread-instead = You could copy the words, or type the lines that worry you.

## Erasing
erased = All I kept about you is gone, and I deleted the messages here that I may still delete.
erased-how = What is older than two days only you can remove: hold this chat in your list, then tap Delete.
erased-limits = Notifications, other devices and backups are not mine to clear.

## Terminal
terminal-paste = Paste a message and end it with an empty line. Type a number to choose, /help for help, Ctrl-D to leave.
terminal-choose = Choose:
terminal-bye = Bye.
terminal-you = You

## Commands
command-start = Start here
command-help = What I can do
command-check = Check something new
command-hotline = People to reach in a country
command-country = Set your country
command-language = Choose the language
command-why = Why do you say that?
command-about = What this is
command-privacy = What is kept
command-mydata = See all that is kept
command-erase = Erase everything now
command-stop = Stop the questions
bot-about = Show me a conversation that worries you. Free, private, in your language.

## On the command line
check-level = How serious it looks
check-reasons = Why
check-unknown = Not known yet
check-do = What could be done
check-nothing = Nothing to read.
