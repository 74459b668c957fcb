# The one short line the coach answers with when somebody asks in their own words; advice, people or a question follow.
# 35 words at most. No verdict, no lecture.

## Danger
intent-want_to_die = Qué bueno que lo escribiste. No tienes por qué estar a solas con esto.
intent-ransom = Un precio por una persona es urgente. Otros podrían saberlo antes de que se mueva dinero.
intent-someone_is_trapped = Eso pesa mucho. La embajada de su país, allá donde está, es la primera puerta, y tú puedes tocarla por esa persona.
intent-being_hurt = No hiciste nada para merecer eso. Hay personas a las que se puede contactar ahora.
intent-cant_leave = Si no puedes salir, eso va antes que todo lo demás. Un mensaje corto puede bastar.
intent-help_now = Aquí estoy, y soy un programa. Las personas de los números de abajo pueden hacer más.

## People, papers, pictures, erasing
intent-find_hotline = Aquí tienes a quién contactar.
intent-they_keep_passport = Tus papeles son tuyos. Importa cómo se piden de vuelta, y otros pueden pedirlos por ti.
intent-have_my_pictures = Esto te lo hicieron a ti, y le pasa a mucha gente. No hace falta que me muestres las fotos, y hay formas de frenarlas.
intent-delete_trace = Puedo borrar lo que me toca borrar, ahora mismo.
intent-sent_passport = Eso se puede manejar. Cada papel tiene su siguiente paso, y puedes ir uno por uno.
intent-pictures_already_out = Eso duele, y no es culpa tuya. Muchas veces se logra que quiten las fotos, y no hace falta que me las muestres.
intent-fake_picture_of_me = Cuenta igual aunque la haya hecho una computadora. Sirven las mismas herramientas.

## Money
intent-asked_more_fee = Otro cobro después del primero: eso le ha pasado a mucha gente. Puedes parar en cualquier punto.
intent-recovery_offer = Una oferta de recuperar el dinero, cobrando algo, merece mirarse muy despacio.
intent-sent_crypto_or_card = Todavía hay lugares a dónde llamar. Cada forma de pago tiene el suyo.
intent-money_through_me = Es bueno preguntar antes de que pase más. El dinero de otro en tu cuenta puede volverse un problema tuyo.
intent-i_owe_them = Lo que llaman deuda puede no serlo. ¿Quién lo dice, y está en un papel?
intent-sent_money = El primer día es el que más cuenta, y quizá todavía se pueda hacer algo. Según cómo se mandó, se llama a otro lugar.

## Someone they care for
intent-my_child_met_someone = Te diste cuenta, y eso ayuda. Las primeras palabras a tu hijo o hija pesan más que las pruebas.
intent-someone_is_missing = Esperar es duro. Unos pocos datos, escritos ahora, ayudan a quienes pueden buscar.
intent-someone_is_going = No puedes decidir por esa persona, pero puedes seguir siendo a quien llama. Unas palabras sirven más que otras.

## Inviting, being young
intent-they_ask_me_to_invite = Gracias por contármelo. A muchas personas les pidieron lo mismo, y a algunas las presionaron. Puedes parar cuando quieras.
intent-am_i_minor_trouble = Aquí nadie te va a regañar, y no se lo cuento a nadie. Una línea de ayuda también lo mantiene en privado, salvo que alguien esté en peligro; entonces tratarían de hablar primero contigo.

## Going, police, rules
intent-police_or_not = Hay más de una puerta: una línea de ayuda, una embajada, una organización, o la policía con alguien a tu lado.
intent-will_i_be_punished = No puedo prometer nada, y no soy abogado. Que te hayan obligado puede contar, e importa quién lo oye primero.
intent-should_i_go = Eso no lo puedo decidir por ti. Puedes ir después, y vale la pena revisar antes.
intent-how_say_no = Un no corto basta, y no necesita un motivo.
intent-find_embassy = A una embajada o consulado se le puede pedir ayuda, con o sin pasaporte.

## Questions about an offer or a person
intent-is_job_real = Solo veo palabras, no la empresa. Puedes reenviarme los mensajes. Estas revisiones pueden decir más:
intent-is_agency_ok = Una agencia se puede buscar, y no cuesta nada.
intent-is_he_real = No puedo ver quién está detrás. Puedes reenviarme los mensajes, y hay pruebas pequeñas que dicen más.
intent-does_he_love_me = Lo que sientes es real. Lo que siente la otra persona no lo veo; solo veo lo que pide. Una mirada de afuera puede ayudar.
intent-can_i_trust = A la gente en quien confiamos también le pueden contar un cuento bonito. Puedes revisar la oferta sin dudar de la persona.
intent-is_it_scam = Solo con una pregunta no lo puedo decir. Puedes reenviarme los mensajes, y te muestro qué llama la atención.
intent-what_to_ask_them = Estas son preguntas que podrías enviar. La respuesta muchas veces ya es una prueba.
intent-is_fee_normal = Las reglas cambian de un país a otro. Quién lo pide, y a qué cuenta va, dice mucho.
intent-is_visa_ok = La visa tiene que ir con el trabajo. Una embajada puede decir cuál es.
intent-report_someone = Lo puedes reportar. Guardar va primero, porque pueden borrar lo que escribieron.
intent-nothing_found_doubt = Eso no lo puedo decir. Solo veo palabras, y se me pueden escapar cosas. Dos revisiones tuyas dicen más:

## About the coach, and small talk
intent-who_are_you = Soy un programa, gratis. No soy la policía ni una línea de emergencia.
intent-you_are_wrong = Tú conoces a esa persona, yo solo veo palabras. Ojalá me equivoque. Una sola revisión lo aclararía: llamar a un número que encuentres tú, o un video en vivo.
intent-thanks_bye = Cuídate. Puedes volver cuando quieras.
intent-stop = Está bien, no más preguntas.
intent-how_to_use = Puedes reenviarme los mensajes que te preocupan, o solo preguntar.
