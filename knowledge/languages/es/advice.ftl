# What could be done: one piece each, 45 words at most. Never an order. No number and no contact stands in here:
# they follow as cards of their own ("below").

## Danger now, and already there
a_emergency_number = Si alguien puede hacerte daño pronto, el número de abajo es el del país donde estás. Quizá funcione sin saldo. Podrías decir solo dónde estás.
a_silent_call = En el Reino Unido, una llamada de celular al número de abajo puede ser en silencio: escucha y luego marca 55, para que sepan que es real. La llamada sola no envía tu ubicación.
a_silent_reach = Si no se puede hablar, un mensaje o chat a la gente de abajo puede servir. Bastan pocas palabras: tu país, el lugar, y que no puedes irte.
a_not_emergency_service = Soy un programa y no puedo enviar a nadie. Las personas de estos números sí pueden.
a_safe_moment = Podrías esperar un momento en que nadie vea la pantalla. Un mensaje corto entonces puede lograr más que una llamada larga ahora.
a_keep_compliant = No hace falta discutir ni negarte delante de ellos. Actuar como siempre puede protegerte hasta que alguien de afuera sepa dónde estás.
a_body_injury = En una clínica u hospital también puedes pedir ver a solas a alguien de enfermería. Ahí pueden anotar las heridas, si quieres. Antes puedes preguntar a quién le avisarían.
a_location_note = Si nadie puede verlo, podrías anotar dónde estás: un letrero, el nombre de una tienda, lo que se ve, un punto en el mapa. Una palabra en un mensaje puede bastar.
a_embassy_first = A la embajada o consulado de tu país, abajo, se le puede pedir que actúe por ti. Sirve: nombre completo, fecha de nacimiento, lugar, cuántas personas son. Si tu propio gobierno es un peligro para ti, se puede pedir a una línea de ayuda.
a_embassy_without_passport = No tener el pasaporte en la mano no es motivo para no ir. Una embajada tiene otras formas de comprobar quién eres, y puede darte un papel para volver a casa. Ayuda una foto de cualquier documento.
a_police_may_not_safe = En algunos lugares, lo que se contó a la policía local llegó a los jefes. Una línea de ayuda o tu embajada, abajo, puede decir en qué agentes confiar, o hablarles primero.
a_kafala_absconding = Donde el trabajo está atado a un empleador, irse sin permiso puede reportarse como “fuga”, con multas o detención. Antes de salir, la embajada u oficina de trabajo de abajo puede decir qué camino te protege más.
a_shelter_embassy = Algunas embajadas tienen un albergue para sus trabajadores. Si vas, pueden ayudar tu celular, una copia de tu documento y los recibos de pago. También se puede ir sin nada de eso.
a_compound_reality = Otras personas en lugares así encontraron salida: una embajada, una línea de ayuda, la familia que juntó los datos. Muchas veces mueven a la gente, así que ayuda avisar de cada lugar nuevo.
a_compound_phone = Si encuentran un celular escondido, puede haber castigo. Lo más discreto son mensajes cortos a una sola persona de confianza afuera, borrados después de enviarlos. Esa persona podría llamar a la embajada por ti.
a_ransom = Cuando ponen un precio, tu embajada o la cancillería de tu país podrían saberlo antes de que se mueva dinero. A algunas personas que pagaron las siguieron reteniendo, las movieron, o después las acusaron por cómo entraron.
a_after_escape = Si acabas de salir y no tienes papeles: quien ofrece llevarte, una cama o un trabajo nuevo puede ser la misma gente. Podrías hablar primero con las personas de abajo, con otros cerca de ti.
a_forced_crime_not_punish = Si te obligaron a romper reglas, un abogado, una embajada o una línea de ayuda podría oírlo antes que la policía. Muchos países dicen que no hay que castigar a quien obligaron. No es así en todas partes. Esto no es consejo legal.
a_leave_own_time = Aquí nadie te va a empujar a irte hoy. Cuando quieras, podrías hacer un plan pequeño: cuándo, con qué y con quién llegar.

## The job offer
j_verify_registry = Muchos países tienen una lista pública de agencias de empleo permitidas. Con la oficina de abajo podrías buscar tú el nombre y el número exactos. La foto de una licencia no prueba nada.
j_licence_two_checks = Dos revisiones, no una: ¿la agencia tiene licencia hoy, y este trabajo está en su lista aprobada? Se usan nombres de agencias reales, así que cuenta el número de la lista oficial.
j_call_independent = Podrías encontrar por tu cuenta el número de la empresa, en su propia página o en un mapa, no en su mensaje. Luego podrías preguntar: ¿contratan para esto, y esta persona es de ustedes?
j_embassy_check = La embajada del país a donde irías puede decir qué visa pide este trabajo. Tu propia embajada allá quizá conoce al empleador. La respuesta puede tardar días, así que mejor temprano.
j_labour_office_human = Podrías pedirle a una persona que mire la oferta, gratis. La gente de abajo quizá hace justo eso, y la decisión sigue siendo tuya.
j_employer_pays = La oficina de trabajo de la ONU dice que quien trabaja no paga por conseguir empleo: ni agencia, ni visa, ni exámenes. Si el pago va a la cuenta de una persona, vale la pena detenerse ahí.
j_fee_legal_cap = Algunos países permiten un cobro pequeño y fijo. Entonces va a la cuenta de la agencia, con recibo a su nombre, no a una persona. La oficina de abajo puede decir qué es lo normal.
j_three_questions = Tres preguntas pueden decir mucho. Te las puedo escribir para que las copies y las envíes. Después podrías mostrarme la respuesta.
j_contract_language = Podrías pedir el contrato antes de viajar, en un idioma que leas bien: trabajo, horas, pago, lugar, días libres, quién guarda los papeles. Una firma sola no prueba que el trabajo existe.
j_visa_matches = Trabajar con visa de turista te deja sin derechos, y “la cambiamos cuando llegues” muchas veces no es cierto. Una embajada puede decir qué visa pide este trabajo.
j_place_exact = Podrías pedir la dirección exacta y mirar la calle en un mapa. Una casa, un camino vacío o un casino donde tendría que haber una oficina dicen algo.
j_interview_real = Quien contrata de verdad pregunta qué sabes hacer, y te deja preguntar. Podrías pedir una entrevista por video en el lugar de trabajo, con alguien a tu lado.
j_slow_down = Un trabajo real sigue ahí la próxima semana. Podrías contestar: “Necesito tres días.” Lo que hagan con eso te dice más que sus palabras.
j_talk_former = Podrías pedir hablar por video con alguien que trabaja ahí ahora, que tú elijas. ¿Puede salir? ¿Tiene su pasaporte? A la gente la pueden obligar a decir cosas bonitas.
j_pay_check = Podrías comparar el pago con lo que se gana allá por este trabajo. Si es el doble sin pedir experiencia, es justo preguntarse qué es lo que pagan.
j_travel_paid_debt = Podrías preguntar por escrito: “¿Debo algo del boleto o del cuarto si me voy?” Un boleto gratis sin respuesta puede volverse deuda. Conviene guardar lo que contesten.
j_say_no_script = Podrías escribir: “Gracias, mi familia me necesita ahora, no puedo ir.” No hace falta más motivo. Después de eso no hay que contestar.
j_tell_one_person = Una persona que lo sepa es la mejor protección. Podrías contarle a alguien que tú elijas: quién te invitó, a dónde y cuándo.
j_secret_reason = Podrías preguntar: “¿Por qué no lo puede saber mi familia?” Un empleador honesto no tiene motivo. Si en casa es difícil, puede saberlo alguien de fuera de la familia.
j_family_recruiter = A alguien que quieres también le pueden haber contado un cuento bonito. No hace falta dudar de esa persona para revisar el trabajo: la empresa, la dirección, la visa.
j_fake_real_company = El nombre y el logo de una empresa real se copian fácil. Su propia página y su propio número lo pueden decir. Si ahí no conocen la oferta, esa es tu respuesta.

## The trip, and on the way
t_trip_card = Puedo hacer una nota para mandarle a alguien de confianza: quién te invitó, a dónde, cuándo, cómo contactarte. Yo no la guardo.
t_code_word = Con una persona podrías acordar dos palabras: una quiere decir “todo bien”, otra “pide ayuda, no preguntes”. Mejor palabras comunes, como “arroz” y “lluvia”.
t_copies = Fotos de tu pasaporte, visa, contrato y boleto, guardadas con alguien de confianza en casa, ayudan si se pierden los papeles. También ayuda una copia en papel entre tu ropa.
t_hold_passport = Un pasaporte se puede mostrar y que lo devuelvan. “Nosotros te lo guardamos” suele ser un primer paso. Podrías decir: “Lo guardo yo, le pueden sacar copia.”
t_return_money = Tener tu propio regreso deja la decisión en tus manos: un boleto abierto, o lo que cuesta, que nadie más pueda tocar. Alguien en casa podría tenerlo listo.
t_checkin_times = Podrías acordar horas para llamar por video: al llegar, la primera noche, el tercer día. Y qué pasa si faltan dos llamadas: quién llama a qué embajada.
t_location_share = Casi todas las apps de chat dejan compartir tu ubicación en vivo con una persona, por horas o días. Conviene mirar que solo la vea esa persona.
t_embassy_saved = Podrías escribir en papel el número de tu embajada allá, con el + y el código del país, entre otros números. Un número de memoria ayuda si se pierde el celular.
t_own_sim = Tu propio celular y número, con algo de saldo para el exterior, es tu línea a casa. Si quieren guardar los celulares, vale la pena saberlo antes de viajar.
t_changed_destination = El lugar cambió después de que dijiste que sí. Antes de seguir, podrías mandar a casa el lugar nuevo. También podrías preguntar a la empresa por qué, a un número que encuentres tú.
t_meet_public = Para una primera vez, cuatro cosas ayudan: un lugar público, de día, ir y volver por tu cuenta, y que alguien lo sepa.
t_decide_not_go = Un boleto se puede perder y la vida sigue. Se puede no ir, o ir después: también en el aeropuerto, también después de decir que sí.
t_pickup_unknown = Podrías tomar tu propio taxi del aeropuerto a una dirección que revisaste. Si vas con quien te recoge, la placa y el nombre del chofer podrían llegar antes a casa.
w_airport_ways_out = En un aeropuerto hay gente: mostrador, seguridad, migración, limpieza, personal de la aerolínea. Puedes decir: “Necesito hablar a solas.” También puedes simplemente no subir al avión.
w_border_officer = Decirle la verdad a un agente no es traicionar a nadie: “Me dijeron que dijera turista. Voy por un trabajo.” Esa persona puede preguntar lo que tú no puedes. Quizá hoy no viajes.
w_spoon = Si alguien te lleva por un aeropuerto contra tu voluntad: un metal escondido en la ropa interior puede hacer sonar el detector. Entonces quizá te revisen en un cuarto privado, donde puedes hablar.
w_transit_stop = Una escala es buen lugar para pensar: hay gente, cámaras, comida, wifi. Puedes quedarte ahí, llamar a casa, y preguntar a la aerolínea o a tu embajada por el regreso.
w_driver_change = Si el carro toma otro camino, podrías mandar tu ubicación y pedir parar donde haya gente: una gasolinera, una tienda, un hotel. Sentirse mal es un buen motivo.
w_keep_phone = Ayuda llevar el celular contigo y con carga, con mapas guardados sin internet y un número a la mano.
w_say_sentence = Una frase para mostrar en la pantalla, en el idioma de allá: “Necesito ayuda. No puedo hablar con libertad. Por favor, déjeme hablar con usted a solas.”

## Papers
d_not_send_yet = Los papeles pueden esperar hasta que revises quiénes son. Ningún empleador necesita la foto de tu pasaporte para decirte su dirección.
d_mask_copy = Si de verdad hace falta una copia, podrías escribirle encima para quién es y la fecha, y tapar lo que no necesitan. Una oficina oficial quizá la pida sin marcas.
d_passport_copy_sent = Una copia se puede usar en tu nombre. Podrías avisar a tu banco, mirar si hay cuentas nuevas y guardar el chat. Si aún tienes el pasaporte, la oficina de pasaportes puede orientarte: reportarlo perdido lo cancela.
d_passport_original_given = Podrías pedirlo de vuelta por escrito, con fecha: “Lo necesito para el banco.” Si no quieren, la oficina de pasaportes o la policía puede anotar que lo retienen. No hace falta ir sin compañía.
d_id_selfie_sent = Con una cara junto a un documento se abren cuentas y chips. Podrías pedir a tu banco y a tu compañía de celular que pongan una nota en tu nombre, y preguntar qué préstamos hay.
d_bank_details_sent = Podrías llamar ya al banco, al número de tu tarjeta, y pedir que la bloqueen y vigilen la cuenta. Un código es solo para ti, también cuando lo pide “el banco”.
d_code_sent = Ese código quizá abrió tu cuenta. En Telegram podrías ir a Ajustes, Dispositivos, cerrar otras sesiones y poner la verificación en dos pasos. Otras apps tienen algo parecido.
d_cv_address_sent = Quizá saben dónde vives. Podrías avisar en casa, para que nadie abra a gente “de la empresa”.
d_withheld_at_work = En muchos lugares un empleador no puede quedarse con tu pasaporte; en Catar se puede multar. Importa cómo se pide. Tu embajada o la oficina de trabajo, abajo, puede pedirlo por ti.

## Money
m_first_24h_bank = Podrías llamar ya al número de tu banco: “Fue un fraude, por favor detengan o devuelvan el pago.” Ayuda un número de caso. El primer día cuenta más; tres o cuatro días aún sirven. Los bancos oyen esto a diario.
m_wire_remit = Podrías llamar a la empresa de giros: el dinero que no se ha cobrado todavía se puede detener. Ayuda el número del recibo.
m_mobile_money = Tu servicio de pago por celular puede congelar o devolver algunos pagos si llamas rápido. El número bueno es el que está dentro de la app, no el de un mensaje.
m_giftcard = Podrías contactar a la empresa de la tarjeta y decir que se usó en una estafa. Ayudan la tarjeta y el recibo. Si no se gastó todo, quizá devuelvan el resto.
m_crypto = Las criptomonedas casi nunca se recuperan, pero la plataforma que usaste puede marcar la dirección. Sirve anotar: billetera, cantidad, hora, número de transacción.
m_stop_more = Después de un pago suele venir otro motivo: impuesto, visa, hotel, “desbloqueo”. Puedes parar aquí, sin importar lo que ya pagaste.
m_recovery_scam = Alguien puede ofrecer recuperar el dinero si pagas antes. Casi siempre es la misma gente o sus conocidos. Reportar es gratis.
m_report_scam = Podrías reportarlo a la gente de abajo. Un número de reporte ayuda con el banco, aunque el dinero no vuelva.
m_mule = Pasar dinero por encargo puede meterte en un delito sin saberlo. Podrías parar, avisar al banco antes de que pregunte, y guardar los mensajes. Un abogado o una línea de ayuda puede decir cómo.
m_debt_owed = Lo que llaman deuda puede no serlo: los gastos de contratar no los paga quien trabaja. Ninguna deuda le da a nadie derecho a retenerte. La oficina de trabajo de abajo puede decir qué cuenta.

## Pictures and threats
i_not_fault_dont_pay = Esto te lo hicieron a ti, y a otros también. Pagar o mandar más casi nunca lo detiene; muchas veces trae otra exigencia. Puedes no contestar.
i_stop_reply_keep = Podrías dejar de contestar sin borrar nada. Nombres, enlaces, horas y sus palabras son pruebas. Después podrías bloquear. Tu propia cuenta también guarda pruebas, así que conviene conservarla.
i_stopncii = StopNCII, abajo, crea un código único de la foto en tu propio celular. Los sitios que participan bloquean copias. La foto nunca sale de tu celular. No llega a los chats privados.
i_takeitdown = Take It Down, abajo, es para fotos de antes de cumplir 18. No piden nombre, y la foto se queda en tu celular. Los sitios que participan la bloquean. No llega a los chats privados.
i_report_platform_image = Podrías reportarlo en la app donde está, como “fotos privadas” o “chantaje”. Puede tardar días. Si eres menor de 18, ayuda decirlo: esos casos van primero.
i_paid_already = Si ya se pagó algo, puedes parar ahora. Podrías avisar al banco o a la empresa de la tarjeta. Quizá llegue otro mensaje; no necesita respuesta.
i_tell_one_adult = Con un adulto a tu lado esto pesa menos y va más rápido. Podrías mostrar solo esta línea: “Alguien me está presionando por internet. Necesito que no te enojes.”
i_dont_resend = No hace falta mostrarme las fotos a mí ni a nadie para recibir ayuda. Yo no las abro; por favor, mejor que no estén en este chat.
i_fake_image = Cuenta igual si la hizo una computadora. Sirven las mismas herramientas y reportes, y puedes decir: “Está editada.”
i_private_accounts = Podrías ocultar tu lista de amigos, poner tus cuentas en privado y cambiar contraseñas. Ayuda una línea a tus amistades cercanas: “Si te llega algo raro, por favor no lo abras.”

## Love
r_love_real_feelings = Lo que sientes es real, sea quien sea la otra persona. Revisar no es traicionar; a quien te quiere se le puede revisar.
r_reverse_image = Podrías buscar una de sus fotos de perfil con Google Lens, Yandex o TinEye. La misma cara con otro nombre es una respuesta. Que no salga nada no prueba nada.
r_live_video = Podrías pedir un video en vivo a la hora que tú elijas, con algo pequeño: pasar la mano frente a la cara, leer la fecha de hoy. El video falso suele fallar ahí, no siempre.
r_no_money_no_trip = Dos cosas pueden esperar hasta que se vean en tu ciudad con gente cerca: el dinero, y viajar hasta allá.
r_outside_view = Podrías dejar que una persona lo lea todo, una amistad o una línea de ayuda, y preguntar solo: “¿Qué pensarías si fuera yo?”
r_visit_safely = Si se ven, la otra persona podría venir. O te quedas en un cuarto que reservaste y pagaste tú, con tu propio regreso y alguien que espera tu llamada.

## Young people
c_not_in_trouble = Aquí nadie te va a regañar. No es culpa tuya. Lo que muestras se queda en este chat, y lo puedes borrar.
c_child_helpline = Abajo hay personas que están justo para esto. Puedes chatear o llamar, sin dar tu nombre. Lo mantienen en privado, salvo que alguien esté en peligro.
c_adult_you_choose = ¿Hay algún adulto que mantenga la calma: una tía, un maestro, un entrenador, la mamá de alguien? Podrías mostrarle este chat, o solo decir: “¿Te puedes sentar conmigo?”
c_secret_rule = Las sorpresas bonitas un día se cuentan. Los secretos que hay que guardar siempre solo le sirven al adulto que los pide.
c_no_meet_alone = “Esta vez no” es una respuesta completa: “No puedo ir, perdón.” Ver a alguien de internet es solo para cuando también está un adulto de confianza.
c_block_how = Cuando quieras: su perfil, los tres puntos, bloquear. No le avisan. No hace falta despedirse. Antes conviene guardar su nombre y sus palabras.

## Someone you care for
p_how_to_talk = Podrías empezar con cariño, no con pruebas: “Te extraño. ¿Cómo duermes? Estoy de tu lado pase lo que pase.” Después, preguntar, escuchar y esperar es lo que más ayuda.
p_dont_forbid = Prohibir suele acercar más a la gente al otro lado. En cambio podrías proponer: “Lo revisamos entre los dos, y después decides tú.”
p_keep_line_open = Lo que más cuenta es una puerta abierta: “Puedes llamarme a cualquier hora, no voy a preguntar por qué.” Amistades y familia son la primera salida de la gente.
p_code_question = Podrías preguntar algo que solo esa persona sabe, en tono normal: “¿Cómo le decía la abuela al gato?” Una respuesta equivocada, o ninguna, puede indicar que escribe otra persona.
p_what_to_collect = Ayuda anotar ahora: nombre completo, fecha de nacimiento, número de pasaporte, vuelo, último lugar y hora, y los nombres, números y enlaces de quienes hicieron la invitación.
p_contact_who = Se puede pedir ayuda a la embajada de su país en el lugar donde está, a la cancillería de tu país y a la gente de abajo. Un reporte a la policía en casa da un número que otros pueden usar.
p_dont_post = Lo que se publica con nombre o lugar puede llegar a quienes retienen a la persona. La embajada y una organización conocida podrían saberlo primero, y decir si publicar ayudaría.
p_ransom_call = Algunas de estas llamadas son falsas. Podrías pedir oír su voz, preguntar algo que solo esa persona sabe, y decir que necesitas tiempo. La policía y la embajada podrían saberlo antes de que se mueva dinero.
p_child_parent_first_words = Las primeras palabras deciden si habrá otras: “Gracias por contarme. No te voy a regañar. Esto lo vemos entre los dos.” El celular puede quedarse con tu hijo o hija.
p_not_yourself = Ver a quien recluta, o viajar allá en persona, ha puesto en peligro a familias. Tu parte pueden ser los datos, las llamadas y la puerta abierta.
p_self_care = Esto pesa mucho. Podrías compartir la lista de llamadas con otra persona esta noche, y comer algo.

## Reporting, keeping, erasing
x_telegram = En Telegram: el mensaje o perfil, tres puntos, Reportar, el motivo. Los chats privados se revisan menos; las direcciones de abajo también reciben reportes. Quizá no haya respuesta.
x_whatsapp = En WhatsApp: el chat, su nombre, Reportar. Los últimos cinco mensajes van a WhatsApp; a la otra persona no le avisan. Si está marcado “eliminar chat”, al desmarcarlo se queda el chat.
x_facebook = En Facebook: los tres puntos del perfil, anuncio o mensaje, y luego Reportar: fraude, o alguien menor de 18. Los anuncios de empleo también se pueden reportar como anuncios.
x_instagram = En Instagram: el perfil o mensaje, tres puntos, Reportar. Hay una opción para amenazas con fotos privadas. Las páginas de ayuda funcionan sin cuenta.
x_tiktok = En TikTok: mantén presionado el mensaje, o toca la flecha del video o perfil, luego Reportar y el motivo. En los mensajes, bloquear viene después de reportar.
x_after_report_block = Guardar, reportar, y después bloquear: ese orden funciona mejor. Pueden borrar lo que escribieron, también en tu celular.
e_save_now = En Telegram la otra persona puede borrar mensajes para los dos, en cualquier momento. Si nadie puede ver, podrías tomar capturas de pantalla ahora, donde se vean nombre y fecha.
e_what = Sirve guardar: su nombre y enlace, teléfono, fechas, promesas, cobros, números de cuenta, anuncios, boletos. No hace falta: fotos privadas.
e_where_store = Las pruebas están mejor lejos de este celular: con alguien de confianza, o en un correo que no conozcan. Ayuda un nombre de archivo común.
e_export = Telegram en una computadora puede exportar un chat entero: el chat, tres puntos, Exportar. WhatsApp: el chat, Más, Exportar. Los dos dejan el chat como está.
e_erase_chat = Puedo borrar lo que hay aquí de las últimas 48 horas, y todo lo que guardo. Después puedes mantener presionado este chat en la lista y eliminarlo. No puedo limpiar notificaciones, otros aparatos ni copias de seguridad.
e_watched_phone = Si alguien lee este celular, es mejor uno que nunca tuvieron en la mano: de una amistad o una biblioteca. Cambiar contraseñas o quitar apps de golpe puede notarse.

## How you are
h_steady = Que el cuerpo tiemble después de esto es normal. Los pies en el piso, tres respiraciones lentas, agua. Aquí no hay que decidir nada en este minuto.
h_suicide = Qué bueno que lo escribiste. Por favor, no te quedes a solas con esto ahora: la gente de abajo está para esto, y sentarse cerca de alguien también ayuda. Esta presión puede terminar; tú puedes estar aquí cuando termine.
h_shame = Ellos hacen esto como trabajo, con guiones, todo el día. Funcionó porque eres de carne y hueso. Nadie en estos números te va a preguntar por qué.
h_talk = Abajo hay personas con quienes hablar, gratis. No hace falta un motivo grande.

## Those who invited others
k_stop_inviting = Puedes dejar de invitar hoy. No hace falta dar ningún nombre. Si parar es peligroso para ti, eso va primero: ¿puedes irte cuando quieras?
k_victim_too = A muchas personas que invitan las llevaron igual y todavía no pueden irse. Si te presionaron, eso cuenta, y una línea de ayuda lo va a escuchar.
k_warn_others = Si no te trae peligro, una línea sencilla a quienes invitaste puede ahorrarles años: “Por favor, espera; me equivoqué con esta oferta.”
k_lawyer_first = Antes de contarle a la policía lo que hiciste, un abogado o línea de ayuda puede decir cómo. No es promesa, pero ese orden te protege más.

## When nothing was found
n_what_i_cannot_see = Busqué presión, dinero, papeles, secretos, viajes, amenazas. No puedo ver quién escribe, ni qué se dijo por teléfono.
n_two_checks = Dos cosas aclaran casi todo: llamar a la empresa a un número que encuentres tú, y que una persona sepa a dónde irías.
n_check_again = Si piden dinero, papeles o secreto, o cambia el lugar, puedes mostrármelo otra vez. El cambio suele ser la señal.
n_awareness = Esto parece un aviso o una historia de otros. Si también te toca a ti, puedes contarme qué te pasó.
