# Things to hand over: questions to send back, the lines of a card for a trip, what to keep, sentences to show.

## Questions to send back. `.real` is what a real one usually answers, `.odd` what is worth a second look.
send-company_name = ¿Me podría decir el nombre registrado, el número y la dirección de la empresa?
    .real = Una empresa real suele contestar enseguida, igual que en el registro público.
    .odd = Merece otra mirada: solo una marca, un punto en el mapa, o “cuando llegues”.
send-contract_first = ¿Me podría mandar el contrato antes de reservar? Sueldo, horario, lugar, días libres, quién paga boleto y visa, y qué pasa si me voy.
    .real = Una empresa real suele mandar un documento con todo eso, en un idioma que tú lees.
    .odd = Merece otra mirada: “firmas allá”, “no te preocupes”, o la foto de una sola página.
send-office_call = Mi hermana quiere llamar mañana al número de oficina de su página. ¿Por quién podría preguntar?
    .real = Una empresa real suele dar un nombre y una extensión.
    .odd = Merece otra mirada: enojo, prisa, “solo Telegram, sin teléfono”, o “por qué tantas preguntas”.
send-which_visa = ¿Qué visa es exactamente, y qué oficina la da?
    .real = Una empresa real suele decir el tipo de visa y la oficina.
    .odd = Merece otra mirada: “primero turista, después la cambiamos”.
send-who_meets_me = ¿Quién me recibe, y puedo llegar en taxi a la dirección?
    .real = Una empresa real suele dar un nombre, y decir que sí.
    .odd = Merece otra mirada: “solo con nuestro chofer”.
send-keep_papers = ¿Mi pasaporte y mi celular se quedan conmigo todo el tiempo?
    .real = Una empresa real suele decir que sí, y ya.
    .odd = Merece otra mirada: “regla de la empresa”.
send-video_tonight = ¿Hablamos por video hoy a las 8 de la noche? Me encantaría verte saludar.
    .real = Alguien real suele decir que sí, o propone otra hora pronto.
    .odd = Merece otra mirada: la cámara otra vez no funciona.
send-friend_hello = Va a estar alguien de mi familia para saludar. ¿Te parece bien?
    .real = Alguien real suele alegrarse, o le da algo de timidez.
    .odd = Merece otra mirada: se ofende, o “solo tú y yo”.
send-my_town = Me gustaría vernos la primera vez en mi ciudad. ¿Cuándo puedes venir?
    .real = Alguien real suele dar una fecha.
    .odd = Merece otra mirada: pide dinero para el boleto, o va por la tercera excusa.
send-first_pay = ¿Se puede descontar de mi primer pago?
    .real = Una empresa real suele decir que sí, o que no hay cobro.
    .odd = Merece otra mirada: “solo por hoy”.
send-invoice = ¿Me podría mandar una factura a nombre de la empresa?
    .real = Una empresa real suele mandarla.
    .odd = Merece otra mirada: la cuenta de una persona, cripto o tarjetas de regalo.
send-which_rule = ¿Qué norma fija este cobro?
    .real = Una empresa real suele decir cuál es.
    .odd = Merece otra mirada: no contesta, o “todos pagan”.

## The card for a trip, filled in by the person. Its title is dull on purpose.
card-title = Notas de viaje
card-who_invited = 1 Quién me invitó (nombre que usa, @nombre, teléfono, enlace): ____
card-what_for = 2 Para qué (trabajo, visita, estudio; empresa y dirección completa): ____
card-where_sleep = 3 Dónde voy a dormir (calle, ciudad, país): ____
card-when = 4 Cuándo (fecha, vuelo o bus, número de boleto): ____
card-visa = 5 Visa (tipo, quién la arregló, quién pagó): ____
card-who_meets = 6 Quién me recibe (nombre, teléfono, carro): ____
card-papers = 7 Las copias de mis papeles las tiene: ____
card-calls = 8 Voy a llamar: al llegar ____, primera noche ____, tercer día ____
card-missed_calls = 9 Si faltan dos llamadas mías, llamar primero a: ____ luego a la embajada: ____ luego a: ____
card-words = 10 Palabra de “todo bien”: ____ Palabra de “pide ayuda”: ____ Pregunta que solo yo sé: ____
card-changes = 11 Si cambia el lugar, aviso antes de seguir.

## What to keep
keep-chat = Sirve guardar: todo el chat, con su nombre, @nombre o número, y que se vea la fecha.
keep-first_message = El primer mensaje y el anuncio, con su enlace.
keep-promises = Promesas de pago, lugar y trabajo.
keep-requests = Cada vez que pidieron dinero, papeles, secreto o códigos.
keep-accounts = Números de cuenta, billeteras, números de transacción, recibos.
keep-journey = Boletos, visa, contrato y los números que llamaron.
keep-place = La placa del carro, el chofer, la dirección. Una foto del edificio solo si nadie puede ver que la tomas.
keep-others = A quién más invitaron.
keep-own_words = Qué hiciste y cuándo, en tres líneas tuyas.
keep-how_first = Las capturas de pantalla sirven más antes de reportar o bloquear. Si la app le avisa al otro lado, una foto con otro celular no avisa.
keep-how_where = Una copia fuera de este celular, con un nombre común, es más difícil de encontrar.
keep-not_pictures = No hace falta: fotos privadas de nadie. Si hay fotos de alguien menor de 18, bastan un enlace, un nombre y una hora.
keep-not_recording = Grabar llamadas no se permite en todas partes; una línea de ayuda puede decirlo.
keep-not_watched = Si alguien lee este celular, no hay que guardar nada en él.
keep-give_to = A quién dárselo: una embajada, una línea de ayuda, un abogado, tu banco, la policía si quieres. No a quien recluta, a un “agente de recuperación” ni a un grupo público.

## Sentences to show or send
sentence-staff = Necesito ayuda. No puedo hablar con libertad. Por favor, déjeme hablar con usted a solas.
    .for = Para el personal o un agente
sentence-embassy = Mi nacionalidad es ____. No puedo salir de ____ (lugar, ciudad). Somos ____ personas. Me retienen los papeles. Por favor no llamen; solo mensajes, cuando yo escriba.
    .for = Para una embajada, por mensaje
sentence-home = Si faltan dos llamadas mías, llama al número de la línea 9 de mis notas de viaje.
    .for = Para alguien en casa
sentence-grown_up = Alguien me está presionando por internet. Necesito que no te enojes.
    .for = Para un adulto
sentence-bank = Me engañaron. Por favor detengan o devuelvan este pago y denme un número de caso.
    .for = Para el banco
sentence-say_no = Gracias, mi familia me necesita ahora, no puedo ir.
    .for = Para decir que no
sentence-on_your_side = Estoy de tu lado pase lo que pase. Puedes llamar a cualquier hora, no voy a preguntar por qué.
    .for = Para alguien que te preocupa
