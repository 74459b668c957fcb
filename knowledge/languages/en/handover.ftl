# Things to hand over: questions to send back, the lines of a card for a trip, what to keep, sentences to show.

## Questions to send back. `.real` is what a real one usually answers, `.odd` what is worth a second look.
send-company_name = What is the company's registered name, number and address?
    .real = A real one usually answers at once, the same as in the public register.
    .odd = Worth a second look: only a brand name, a map pin, or “after you arrive”.
send-contract_first = Please send the contract before I book: pay, hours, place, days off, who pays ticket and visa, and what happens if I leave.
    .real = A real one usually sends a document with all this, in a language you can read.
    .odd = Worth a second look: “you sign there”, “don't worry”, or a photo of one page.
send-office_call = My sister wants to call the office number on your website tomorrow. Whom could she ask for?
    .real = A real one usually gives a name and an extension.
    .odd = Worth a second look: anger, hurry, “only Telegram, no phone”, or “why so many questions”.
send-which_visa = Which visa is it, exactly, and which office issues it?
    .real = A real one usually names the kind of visa and the office.
    .odd = Worth a second look: “tourist first, we change it later”.
send-who_meets_me = Who meets me, and can I come by taxi to the address?
    .real = A real one usually gives a name, and says yes.
    .odd = Worth a second look: “only our driver”.
send-keep_papers = Do I keep my passport and phone all the time?
    .real = A real one usually says a plain yes.
    .odd = Worth a second look: “company rule”.
send-video_tonight = Can we talk on video tonight at 8? I'd love to see you wave.
    .real = Someone real usually says yes, or names another time soon.
    .odd = Worth a second look: the camera is broken again.
send-friend_hello = My friend will be there to say hello. Is that all right?
    .real = Someone real is usually glad, or a little shy.
    .odd = Worth a second look: hurt feelings, or “only the two of us”.
send-my_town = I'd like our first meeting in my town. When can you come?
    .real = Someone real usually names a time.
    .odd = Worth a second look: money for the ticket, or a third excuse.
send-first_pay = Can it be taken from my first pay?
    .real = A real one usually says yes, or that there is no fee.
    .odd = Worth a second look: “today only”.
send-invoice = Please send an invoice in the company's name.
    .real = A real one usually sends it.
    .odd = Worth a second look: a person's own account, crypto or gift cards.
send-which_rule = Which rule sets this fee?
    .real = A real one usually names it.
    .odd = Worth a second look: no answer, or “everybody pays”.

## The card for a trip, filled in by the person. Its title is dull on purpose.
card-title = Travel notes
card-who_invited = 1 Who invited me (name they use, @name, phone, link): ____
card-what_for = 2 What for (work, visit, study; company and full address): ____
card-where_sleep = 3 Where I will sleep (street, town, country): ____
card-when = 4 When (date, flight or bus, ticket number): ____
card-visa = 5 Visa (kind, who arranged it, who paid): ____
card-who_meets = 6 Who meets me (name, phone, car): ____
card-papers = 7 Copies of my papers are with: ____
card-calls = 8 I will call: on landing ____, first night ____, third day ____
card-missed_calls = 9 If I miss two calls, call first: ____ then the embassy: ____ then: ____
card-words = 10 All-well word: ____ Get-help word: ____ A question only I can answer: ____
card-changes = 11 If the place changes, I tell you before I go on.

## What to keep
keep-chat = Useful to keep: the whole chat, with their name, @name or number, and the date showing.
keep-first_message = The first message and the advert, with its link.
keep-promises = Promises of pay, place and work.
keep-requests = Every request for money, papers, secrecy or codes.
keep-accounts = Account numbers, wallets, transaction numbers, receipts.
keep-journey = Tickets, visa, contract, and the numbers that called.
keep-place = A car's plate, the driver, the address. A photo of the building only if nobody can see you take it.
keep-others = Who else was invited.
keep-own_words = What you did and when, in three lines of your own.
keep-how_first = Pictures of the screen work best before reporting or blocking. If the app tells the other side, a photo with a second phone doesn't.
keep-how_where = A copy outside this phone, under a plain name, is harder to find.
keep-not_pictures = Not needed: private pictures of anybody. For pictures of someone under 18, a link, a name and a time are enough.
keep-not_recording = Recording a call isn't allowed everywhere; a helpline can say.
keep-not_watched = If someone reads this phone, nothing has to be kept on it.
keep-give_to = People to give it to: an embassy, a helpline, a lawyer, your bank, police if you choose. Not the recruiter, a “recovery agent” or a public group.

## Sentences to show or send
sentence-staff = I need help. I'm not free to talk. Please let me speak to you alone.
    .for = For staff or an officer
sentence-embassy = I am a citizen of ____. I can't leave ____ (place, town). We are ____ people. My papers are kept. Please do not call; text when I write.
    .for = For an embassy, by text
sentence-home = Two missed calls means: call the number on line 9 of my travel notes.
    .for = For someone at home
sentence-grown_up = Someone online is pressing me. I need you not to be angry.
    .for = For a grown-up
sentence-bank = I was deceived. Please stop or recall this payment and give me a case number.
    .for = For the bank
sentence-say_no = Thank you, my family needs me now, I can't come.
    .for = To say no
sentence-on_your_side = I'm on your side whatever happens. You can call at any hour, I won't ask why.
    .for = For someone you worry about
