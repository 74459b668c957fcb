# What could be done: one piece each, 45 words at most. Never an order. No number and no contact stands in here:
# they follow as cards of their own ("below").

## Danger now, and already there
a_emergency_number = If you may be hurt soon, the number below is for the country you are in. It may work without credit. You could say only where you are.
a_silent_call = In the UK, a mobile call to the number below can be silent: listen, then press 55, so they know it is real. It does not send your location by itself.
a_silent_reach = If speaking isn't possible, a text or chat to people below may work. One line is enough: your country, the place, and that you can't leave.
a_not_emergency_service = I'm a program and can't send anyone. The people at the numbers below can.
a_safe_moment = You could wait for a moment when nobody sees the screen. A short message then can do more than a long call now.
a_keep_compliant = You don't have to argue or refuse in front of them. Acting as usual can protect you until someone outside knows where you are.
a_body_injury = A clinic or hospital is also a place where you can ask to see a nurse alone. Wounds can be written down there, if you want. You can first ask who will be told.
a_location_note = If nobody can see it, you could note where you are: a sign, a shop name, the view, a map pin. One word in a message can be enough.
a_embassy_first = The embassy of your own country, below, can be asked to act for you. Useful: full name, birth date, place, how many you are. If your own state is a danger to you, a helpline can be asked instead.
a_embassy_without_passport = No passport in your hand is no reason to stay away. An embassy has other ways to check who you are, and can make a paper for the way home. A photo of any ID helps.
a_police_may_not_safe = In some places, what people told local police reached the bosses. A helpline or your embassy, below, can say which officers to trust, or speak to them first.
a_kafala_absconding = Where work is tied to one employer, leaving without permission can be reported as “absconding”, with fines or being held. Before walking out, the embassy or labour office below can say which way protects you more.
a_shelter_embassy = Some embassies have a shelter for their workers. If you go there, your phone, a copy of your ID and pay slips can help. It's all right to go without them.
a_compound_reality = Others in such places found a way out: an embassy, a helpline, family who kept the details together. People are often moved, so it helps to tell someone each new place.
a_compound_phone = A hidden phone that is found can bring punishment. Short messages to one trusted person outside, deleted after sending, are the quietest way. That person could call the embassy for you.
a_ransom = When a price is named, your embassy or the ministry at home could know before any money moves. Some who paid were still held, moved on, or later charged over how they entered.
a_after_escape = If you are just out and without papers: an offer of a lift, a bed or a new job can come from the same people. The people below could come first, with others around you.
a_forced_crime_not_punish = If you were made to break rules, a lawyer, embassy or helpline could hear it first, before police. Many states say people who were forced shouldn't be punished. That isn't sure everywhere. This is no legal advice.
a_leave_own_time = Nobody here will push you to leave today. When you want, you could make a small plan: when, with what, and to whom.

## The job offer
j_verify_registry = Many countries keep a public list of allowed job agencies. With the office below, you could look up the exact name and number yourself. A picture of a licence proves nothing.
j_licence_two_checks = Two checks, not one: is the agency licensed today, and is this job on its approved list? Names of real agencies get borrowed, so it's the number on the official list that counts.
j_call_independent = You could find the company's number yourself, on its own site or a map, not in their message. Then you could ask: do you hire for this, and is this person yours?
j_embassy_check = The embassy of the country you'd go to can say which visa this work needs. Your own embassy there may know the employer. Answers can take days, so early is better.
j_labour_office_human = You could ask a person to look at the offer, for free. The people below may do just that, and leave the choice to you.
j_employer_pays = The UN labour office says workers shouldn't pay to get a job: not for the agency, the visa or tests. A fee to a person's own account is worth stopping at.
j_fee_legal_cap = Some countries allow a small, fixed fee. It then goes to the agency's own account, with a receipt in its name, not to a person. The office below can say what is usual.
j_three_questions = Three questions can tell a lot. I can write them for you to copy and send. Then you could show me the answer.
j_contract_language = You could ask for the contract before any travel, in a language you read well: job, hours, pay, place, days off, who keeps papers. A signature alone doesn't prove the job.
j_visa_matches = Work on a tourist visa leaves you without rights, and “we change it when you arrive” is often untrue. An embassy can say which visa this job needs.
j_place_exact = You could ask for the exact address, and look at the street on a map. A house, an empty road or a casino where an office should be says something.
j_interview_real = Real employers ask what you can do, and let you ask too. You could ask for a video interview at the workplace, with someone else beside you.
j_slow_down = A real job is still there next week. You could answer: “I need three days.” What they do with that tells you more than their words.
j_talk_former = You could ask to talk on video with someone who works there now, chosen by you. Can they go out? Do they hold their passport? People can be made to say nice things.
j_pay_check = You could compare the pay with what people there earn for this work. If it's double for no skill, it's fair to wonder what is being paid for.
j_travel_paid_debt = You could ask in writing: “Do I owe anything for the ticket or room if I leave?” A free ticket with no answer can become a debt. The answer is worth keeping.
j_say_no_script = You could write: “Thank you, my family needs me now, I can't come.” No more reason is needed. You don't have to answer after that.
j_tell_one_person = One person who knows is the best protection. You could tell someone you choose: who invited you, where, and when.
j_secret_reason = You could ask: “Why should my family not know?” An honest employer has no reason. If home is hard, someone outside the family can be the one who knows.
j_family_recruiter = Someone you love may have been told a nice story too. You don't need to doubt them to check the job: the company, the address, the visa.
j_fake_real_company = A real company's name and logo are easy to copy. Its own site and its own number can tell. If they don't know the offer, that is your answer.

## The trip, and on the way
t_trip_card = I can make a card to send to someone you trust: who invited you, where, when, how to reach you. I don't keep it.
t_code_word = You and one person could agree two words: one means “all well”, one means “get help, ask nothing”. Ordinary words are best, like “rice” and “rain”.
t_copies = Photos of your passport, visa, contract and ticket, kept with someone you trust at home, help if papers get lost. A paper copy in your clothes helps too.
t_hold_passport = A passport can be shown and handed back. “We keep it for you” is a common first step. You could say: “I keep it, you may copy it.”
t_return_money = A way back of your own keeps the choice yours: an open ticket, or its price, that nobody else can touch. Someone at home could hold it ready.
t_checkin_times = You could agree times to call by video: landing, first night, third day. And what happens after two missed calls: who calls which embassy.
t_location_share = Most chat apps let you share live location with one person, for hours or days. It's worth a look that only that person sees it.
t_embassy_saved = You could write your embassy's number there on paper, with the + and country code, among other numbers. One number learned by heart helps if the phone is gone.
t_own_sim = Your own phone and number, with some credit for abroad, is your line home. If they want to hold phones, that's worth knowing before you travel.
t_changed_destination = The place changed after you said yes. Before going on, you could send the new place home. You could also ask the company why, on a number you found yourself.
t_meet_public = For a first meeting, four things help: a public place, daytime, your own way there and back, someone who knows.
t_decide_not_go = Tickets can be lost and life goes on. Not going, or going later, is allowed: also at the airport, also after saying yes.
t_pickup_unknown = You could take your own taxi from the airport to an address you checked. If you go with theirs, the plate and the driver's name could go home first.
w_airport_ways_out = At an airport there are people: check-in, security, passport desk, cleaners, airline staff. You can say “I need to speak alone.” You can also just not board.
w_border_officer = Telling an officer the truth isn't a betrayal: “I was told to say tourist. I'm going for a job.” They can ask what you can't. You might not travel today.
w_spoon = If someone takes you through an airport against your will: metal hidden in your underclothes can set off the gate. Then you may be searched in a private room, where you can speak.
w_transit_stop = A stop between flights is a good place to think: people, cameras, food, Wi-Fi. You can stay there, call home, and ask the airline or your embassy about the way back.
w_driver_change = If the car goes another way than agreed, you could send your location, and ask to stop where people are: a fuel station, shop or hotel. Feeling sick is a reason.
w_keep_phone = It helps to keep the phone on you and charged, with maps saved without internet and one number on top.
w_say_sentence = A sentence to show on the screen, in the language there: “I need help. I'm not free to talk. Please let me speak to you alone.”

## Papers
d_not_send_yet = Papers can wait until you've checked them. No employer needs your passport photo to tell you their address.
d_mask_copy = If a copy is truly needed, you could write across it who it's for and the date, and cover lines they don't need. An official office may want it unmarked.
d_passport_copy_sent = A copy can be used in your name. You could tell your bank, watch for new accounts, and save the chat. If you still hold the passport, the passport office can advise: reporting it lost cancels it.
d_passport_original_given = You could ask for it back in writing, with a date: “I need it for the bank.” If they refuse, the passport office or police can note that it's withheld. You don't have to go there alone.
d_id_selfie_sent = A face beside an ID can open accounts and SIM cards. You could ask your bank and phone company to put a note on your name, and which loans exist in it.
d_bank_details_sent = You could call the bank now on the number on your card, and ask them to block the card and watch the account. A code is only for you, also when “the bank” asks.
d_code_sent = That code may have opened your account. In Telegram, you could look under Settings, Devices, end other sessions, and set a two-step password. Other apps have the same idea.
d_cv_address_sent = They may know where you live. You could tell someone at home, so that nobody opens to people “from the company”.
d_withheld_at_work = In many places an employer may not keep your passport; in Qatar it can be fined. How you ask matters. Your embassy or the labour office below can ask for you.

## Money
m_first_24h_bank = You could call your bank's own number now: “This was fraud, please stop or reverse it.” A case number helps. The first day matters most; three or four days can still help. Banks hear this every day.
m_wire_remit = You could ring the transfer company: money that isn't collected yet can still be stopped. The receipt number helps.
m_mobile_money = Your mobile-money provider can freeze or reverse some payments if you call quickly. The number inside the app is the right one, not one from a message.
m_giftcard = You could contact the card's company and say it was used in a scam. Card and receipt help. If not all is spent, they may return the rest.
m_crypto = Crypto can seldom be called back, but the exchange you used can mark the address. Useful to write down: wallet, amount, time, transaction number.
m_stop_more = After one payment, another reason often comes: tax, visa, hotel, “unlock”. You can stop here, whatever you've paid so far.
m_recovery_scam = Somebody may offer to bring the money back for a fee in advance. That's nearly always the same people or their friends. Reporting is free.
m_report_scam = You could report it to the people below. A report number helps with the bank, even if the money doesn't return.
m_mule = Money passed on for someone can make you part of a crime without knowing. You could stop, tell the bank before it asks, and keep the messages. A lawyer or helpline can say how.
m_debt_owed = What they call a debt may not be one: costs of hiring aren't the worker's to pay. No debt gives anyone the right to hold you. The labour office below can say what counts.

## Pictures and threats
i_not_fault_dont_pay = This was done to you, and others had it too. Paying or sending more seldom stops it; it often brings the next demand. Not answering is allowed.
i_stop_reply_keep = You could stop answering without deleting anything. Names, links, times and their words are proof. After that you could block. Your own account holds proof too, so it's worth keeping.
i_stopncii = StopNCII, below, makes a fingerprint of the picture on your own phone. Sites that take part block copies. The picture never leaves your phone. It can't reach private chats.
i_takeitdown = Take It Down, below, is for pictures from before you were 18. No name is needed, and the picture stays on your phone. Sites that take part block it. It can't reach private chats.
i_report_platform_image = You could report it in the app where it is, as “private pictures” or “blackmail”. It can take days. If you are under 18, saying so helps: those go first.
i_paid_already = If something was paid, you can stop now. You could tell the bank or card company. Another message may come; it needs no answer.
i_tell_one_adult = With one grown-up beside you this gets lighter and faster. You could show only this line: “Someone is pressing me online. I need you not to be angry.”
i_dont_resend = You don't need to show the pictures to me or anyone to get help. I don't open them, so please keep them out of this chat.
i_fake_image = It counts the same if a computer made it. The same tools and reports work, and you can say: “That's edited.”
i_private_accounts = You could hide your friends list, set accounts to private, and change passwords. One line to close friends helps: “If you get something odd, please don't open it.”

## Love
r_love_real_feelings = Your feelings are real, whoever is on the other side. Checking isn't a betrayal; someone who loves you can be checked.
r_reverse_image = You could search one of their profile photos with Google Lens, Yandex or TinEye. The same face under another name is an answer. No result isn't proof.
r_live_video = You could ask for a live video at a time you choose, with a small thing: a hand waved before the face, today's date read out. Faked video often stumbles there, but not always.
r_no_money_no_trip = Two things can wait until you've met in your own town with people around: money, and travel to them.
r_outside_view = You could let one person read it all, a friend or a helpline, and ask only: “What would you think if it were me?”
r_visit_safely = If you meet, they could come to you. Or you stay in a room you booked and paid, with your own ticket back and someone who expects your call.

## Young people
c_not_in_trouble = You're not in trouble here. It isn't your doing. What you show stays in this chat, and you can erase it.
c_child_helpline = There are people just for this, below. You can chat or call, no name needed. They keep it private unless someone is in danger.
c_adult_you_choose = Is there one grown-up who stays calm: an aunt, a teacher, a coach, a friend's mum? You could show them this chat, or just say: “Can you sit with me?”
c_secret_rule = Nice surprises get told one day. Secrets that have to stay secret help only the grown-up who asks for them.
c_no_meet_alone = Not this time is a full answer: “Can't come, sorry.” Meeting someone from online is only for when a grown-up you trust is there too.
c_block_how = When you're ready: their profile, three dots, block. They aren't told. You don't owe them a goodbye. Their name and words are worth keeping first.

## Someone you care for
p_how_to_talk = You could start with care, not with proof: “I miss you. How are you sleeping? I'm on your side whatever happens.” Then asking, listening and waiting help most.
p_dont_forbid = Forbidding often pushes people closer to the other side. You could offer instead: “Let's check it together, then you decide.”
p_keep_line_open = One open door matters most: “You can call me at any hour, I won't ask why.” Friends and family are the first way people get out.
p_code_question = You could ask something only they know, in a normal tone: “What did grandma call the cat?” A wrong answer, or none, may mean somebody else writes.
p_what_to_collect = It helps to write down now: full name, birth date, passport number, flight, last place and time, and the names, numbers and links of who invited them.
p_contact_who = The embassy of their country in the place where they are can be asked, and your foreign ministry, and the people below. A police report at home gives a number others can use.
p_dont_post = Public posts with the name or place can reach those who hold them. The embassy and a known organisation could hear first, and say if publicity would help.
p_ransom_call = Some of these calls are fake. You could ask to hear their voice, ask something only they know, and say you need time. Police and embassy could know before any money moves.
p_child_parent_first_words = The first words decide if there are second ones: “Thank you for telling me. You're not in trouble. We'll do this together.” The phone can stay with them.
p_not_yourself = Meeting the recruiter or travelling there yourself has put families in danger. Your part can be the details, the calls, and the open line.
p_self_care = This is heavy to carry. You could share the list of calls with one more person tonight, and eat something.

## Reporting, keeping, erasing
x_telegram = In Telegram: the message or profile, three dots, Report, the reason. Private chats are checked less; the addresses below take reports too. There may be no answer.
x_whatsapp = In WhatsApp: the chat, its name, Report. The last five messages go to WhatsApp; the other isn't told. If “delete chat” is ticked, unticking it keeps the chat.
x_facebook = In Facebook: three dots on the profile, advert or message, then Report: fraud, or someone under 18. Job adverts can be reported as adverts too.
x_instagram = In Instagram: the profile or message, three dots, Report. There is a way for threats with private pictures. The help pages work without an account.
x_tiktok = In TikTok: hold the message, or tap the arrow on the video or profile, then Report and the reason. For messages, blocking comes after reporting.
x_after_report_block = Save, report, then block: that order works best. They can delete what they wrote, on your phone as well.
e_save_now = On Telegram the other side can delete messages for both of you, at any time. If nobody can see, you could take pictures of the screen now, with name and date showing.
e_what = Useful to keep: their name and link, phone, dates, promises, money demands, account numbers, adverts, tickets. Not needed: private pictures.
e_where_store = Proof is best kept away from this phone: with someone you trust, or in a mail they don't know. A plain file name helps.
e_export = Telegram on a computer can export a whole chat: the chat, three dots, Export. WhatsApp: the chat, More, Export. Both leave the chat as it is.
e_erase_chat = I can erase what's here from the last 48 hours, and all I keep. Then you can hold this chat in the list and delete it. Notifications, linked devices and backups are not mine to clear.
e_watched_phone = If someone reads this phone, a phone they never held is better: a friend's or a library's. Changing passwords or removing apps suddenly can show.

## How you are
h_steady = A shaking body is normal after this. Feet on the floor, three slow breaths, water. Nothing here has to be decided in this minute.
h_suicide = I'm glad you wrote it. Please don't be alone with it now: the people below are for this, and sitting near someone helps too. This pressure can end; you can be here when it does.
h_shame = They do this as work, with scripts, all day. It worked because you're human. Nobody at these numbers will ask why.
h_talk = There are people to talk with, for free, below. You don't need a big reason.

## Those who invited others
k_stop_inviting = You can stop inviting today. You don't owe anyone a name. If stopping is dangerous for you, that comes first: are you free to leave?
k_victim_too = Many who invite others were brought in the same way and are still not free. If you were pressed, that counts, and a helpline will hear it.
k_warn_others = If it brings you no danger, one plain line to those you invited can spare them years: “Please wait, I was wrong about this offer.”
k_lawyer_first = Before telling police what you did, a lawyer or helpline can say how. It's no promise, but it's the order that protects you more.

## When nothing was found
n_what_i_cannot_see = I looked for pressure, money, papers, secrecy, travel, threats. I can't see who writes, or what was said on the phone.
n_two_checks = Two checks settle most: a call to the company on a number you found yourself, and one person who knows where you'd go.
n_check_again = If they ask for money, papers or secrecy, or the place changes, you can show me again. The change is often the sign.
n_awareness = This reads like a warning or a story about others. If it's also about you, you can tell me what happened to you.
