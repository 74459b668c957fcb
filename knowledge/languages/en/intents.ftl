# The one short line the coach answers with when somebody asks in their own words; advice, people or a question follow.
# 35 words at most. No verdict, no lecture.

## Danger
intent-want_to_die = I'm glad you wrote it. You don't have to be alone with it.
intent-ransom = A price for a person is urgent. Others could know before any money moves.
intent-someone_is_trapped = That is hard to carry. Their embassy in that country is the first door, and you can knock on it for them.
intent-being_hurt = You did nothing to earn that. There are people who can be reached now.
intent-cant_leave = If you can't walk out, that comes before everything else. One short message can be enough.
intent-help_now = I'm here, and I'm a program. The people at the numbers below can do more.

## People, papers, pictures, erasing
intent-find_hotline = Here are people to reach.
intent-they_keep_passport = Your papers are yours. How they are asked back matters, and others can ask for you.
intent-have_my_pictures = This was done to you, and it happens to many. You don't need to show me the pictures, and there are ways to stop them.
intent-delete_trace = I can clear what is mine to clear, right away.
intent-sent_passport = That can be handled. Each paper has its own next step, and you can take them one by one.
intent-pictures_already_out = That hurts, and it isn't your doing. Pictures can often be taken down, and you don't need to show them to me.
intent-fake_picture_of_me = It counts the same when a computer made it. The same tools work.

## Money
intent-asked_more_fee = Another fee after the first is a pattern many people were shown. You can stop at any point.
intent-recovery_offer = An offer to bring money back, for a fee, is worth a very slow look.
intent-sent_crypto_or_card = There are still places to call. Each way of paying has its own.
intent-money_through_me = It's good to ask before more goes through. Someone else's money in your account can become your trouble.
intent-i_owe_them = What they call a debt may not be one. Who says so, and is it on paper?
intent-sent_money = The first day matters most, and there may still be something to do. How it was sent decides whom to call.

## Someone they care for
intent-my_child_met_someone = You noticed, and that helps. The first words to your child matter more than the proof.
intent-someone_is_missing = Waiting is hard. A few details, written down now, help the people who can look.
intent-someone_is_going = You can't decide for them, but you can stay the one they call. Some words work better than others.

## Inviting, being young
intent-they_ask_me_to_invite = Thank you for telling me. Many were asked the same, and some were pressed. You can stop at any time.
intent-am_i_minor_trouble = You're not in trouble here, and I tell nobody. A helpline keeps it private too, unless someone is in danger; then they would try to talk to you first.

## Going, police, rules
intent-police_or_not = There is more than one door: a helpline, an embassy, an organisation, or police with someone beside you.
intent-will_i_be_punished = I can't promise anything, and I'm no lawyer. Being made to do it can count, and it helps who hears it first.
intent-should_i_go = I can't decide that for you. Going later is allowed, and a check before is worth it.
intent-how_say_no = A short no is enough, and it doesn't need a reason.
intent-find_embassy = An embassy can be asked for help, with or without a passport.

## Questions about an offer or a person
intent-is_job_real = I only see words, not the company. You can forward me the messages. These checks can tell more:
intent-is_agency_ok = An agency can be looked up, and it costs nothing.
intent-is_he_real = I can't see who is behind it. You can forward me the messages, and there are small tests that tell more.
intent-does_he_love_me = Your feelings are real. I can't see theirs; I only see what they ask for. An outside view can help.
intent-can_i_trust = People we trust can be told a nice story too. You can check the offer without doubting the person.
intent-is_it_scam = I can't say from a question alone. You can forward me the messages, and I show you what stands out.
intent-what_to_ask_them = Here are questions you could send. The answer is often a test in itself.
intent-is_fee_normal = Rules differ from country to country. Who asks, and into whose account, says a lot.
intent-is_visa_ok = The visa has to fit the work. An embassy can say which one it is.
intent-report_someone = You can report it. Saving comes first, because they can delete what they wrote.
intent-nothing_found_doubt = I can't say that. I see only words, and I may miss things. Two checks of your own tell more:

## About the coach, and small talk
intent-who_are_you = I'm a program, free to use. I'm not the police, and no emergency line.
intent-you_are_wrong = You know them, I only see words. I'd be glad to be wrong. One check could settle it: a call to a number you found yourself, or a live video.
intent-thanks_bye = Take care. You can come back at any time.
intent-stop = All right, no more questions.
intent-how_to_use = You could forward me the messages that worry you, or just ask.
