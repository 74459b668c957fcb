# What the coach says. Plain, warm, short; a choice, never an order. No phone number stands in here.

## First lines. A locked screen shows them, so they say nothing about why somebody is here.
open-hello = Hola.
open-read = Gracias, ya lo leí.
open-looked = Ya lo revisé.
open-thanks = Gracias.
open-noted = Anotado.
open-list = Aquí está la lista.
open-number = Aquí está el número.
open-two = Dos cosas pequeñas.
open-got = Recibí tu mensaje.
open-here = Aquí tienes.
open-saved = Ya quedó guardado.
open-question = Una pregunta corta.
open-done = Listo.
open-more = Un poco más.
# Said after the first line when a notification would else show a word that gives the person away.
open-pad = Sin prisa. Esto se queda en este chat todo el tiempo que quieras.

## Hello and help
hello = Muéstrame una conversación que te preocupe y la miramos con calma.
hello-how = Reenvía los mensajes aquí, o pégalos. Te señalo lo que llama la atención, te hago unas preguntas cortas y te muestro quién puede ayudar en tu país.
hello-not = Soy un programa. No puedo enviar a nadie y no soy la policía. No le cuento a nadie lo que me muestras. Puedes borrarlo cuando quieras.
help = Reenvía o pega un mensaje, o varios de una vez. También puedes preguntar con tus palabras: “¿Este trabajo es real?”, “línea de ayuda en México”, “mandé mi pasaporte”. /hotline muestra a quién contactar, /erase borra todo.
check = Aquí estoy. Reenvía o pega lo que te escribieron, todo lo que quieras.
about = Soy un programa gratis de una organización pequeña. Busco señales de alerta que suelen dejar quienes reclutan para trabajo forzado o abuso, y te muestro las palabras donde las vi. Puedo equivocarme. Una persona ve más que yo.
privacy = Guardo tu idioma, tu país y las señales de alerta que encontré, cerrados con llave. Los olvido después de unas semanas de silencio. No guardo tu nombre, ni imágenes, ni mensajes enteros. /mydata muestra todo lo que guardo; /erase lo borra ya.
mydata = Este archivo es todo lo que guardo sobre ti.
stopped = Está bien, no más preguntas. Puedes volver cuando quieras; lo que me mostraste sigue aquí hasta que lo borres.

## How serious it looks
level-none_found = No encontré ninguna de las señales que conozco.
level-weak = Solo vi una cosa pequeña. Puede que no sea nada.
level-caution = Hay cosas que vale la pena revisar antes de seguir.
level-high = Hay varias señales fuertes.
level-emergency = Esto puede ser urgente.
level-none_found-now = Con lo que me contaste, no encontré ninguna de las señales que conozco.
level-caution-now = Con lo que me contaste, hay cosas que vale la pena revisar antes de seguir.
level-high-now = Con lo que me contaste, hay varias señales fuertes.
level-emergency-now = Esto puede ser urgente.
level-lower = Con lo que me contaste, me preocupan menos cosas. Igual vale la pena revisar.
cannot-know = No puedo saber quién está detrás.
cannot-see = Solo veo palabras. No veo quién escribe, qué se dijo por teléfono, ni si la empresa existe de verdad. Puedo equivocarme.
none-looked-for = Busqué presión, dinero, papeles, secretos, viajes y amenazas. No puedo ver quién escribe.
none-two-checks = Dos cosas aclaran casi todo: llamar a la empresa a un número que encuentres tú, y contarle a una persona. Si algo cambia, muéstramelo otra vez.

## Urgent
urgent-find-number = Toca tu país y te muestro el número que funciona ahí.
urgent-silent = Sin hacer ruido:
urgent-in_danger = No hiciste nada malo. Puedes decir solo dónde estás.
urgent-moving = Mientras haya gente cerca, puedes pedir hablar a solas con el personal o la policía. También puedes simplemente no seguir.
urgent-child = No es culpa tuya, y aquí nadie te va a regañar. Hay personas que están justo para esto.
urgent-blackmail = Esto te lo hicieron a ti, y le pasa a mucha gente. Pagar o mandar más casi nunca lo detiene. Puedes no contestar.
urgent-self_harm = Qué bueno que lo escribiste. Por favor, no te quedes a solas con esto ahora. Esta presión puede terminar, y tú puedes estar aquí cuando termine.
urgent-program = Soy un programa y no puedo enviar a nadie. Las personas de estos números sí pueden.

## People to reach
people-in = A quién contactar en { $country }:
people-home = En tu país, { $country }:
people-there = En { $country }, a donde irías:
people-nearest = Para esto no encontré una línea propia; esta es la más cercana:
people-ask-country = Toca “Quién puede ayudar”, dime el país y te muestro a quién contactar.
people-note = Un número puede cambiar. La fecha dice cuándo se revisó por última vez.
country-which-now = ¿En qué país estás ahora?
country-which-from = ¿De qué país es tu pasaporte?
country-which-to = ¿A qué país irías?
country-how = Toca uno o escribe su nombre.
country-is-it = ¿{ $country }?
country-which-of = ¿Cuál de estos es?
country-read-as = Entendí esto: { $country }.
country-not-found = No encontré ese país.
country-button = { $flag } { $country }

## A contact
card-not-confirmed = sin confirmar
card-for = para personas de { $countries }
card-free = gratis
card-from-abroad = desde otro país: { $number }
card-not-from-abroad = puede no funcionar desde otro país
card-call = Llamar
card-sms = SMS
card-whatsapp = WhatsApp
card-telegram = Telegram
card-webchat = Chat
card-email = Correo
card-web = Página web
card-hours = Horario: { $hours }
card-source = Fuente: { $source }, { $seen }; revisado: { $checked }

## Kinds of help
called-emergency = Policía y emergencias
called-police = Policía
need-emergency = Número de emergencia
need-trafficking = Para quien no puede irse o trabaja a la fuerza
need-child = Para niños, niñas y jóvenes
need-women = Para mujeres
need-labour = Trabajo y derechos laborales
need-scam = Reportar una estafa
need-crisis = Alguien con quien hablar
need-consular = Embajada y consulado
need-licence_check = ¿Esta agencia tiene licencia?
need-ngo = Organización que ayuda
need-image_removal = Para quitar fotos de internet
need-platform_report = Reportar en la app

## Questions
progress = { $number } de { $most } como máximo
read-that-as = Entendí esto:
button-ask = Sí, pregúntame
button-ask-urgent = Una pregunta que ayuda
button-advice = Qué puedo hacer ahora
button-contacts = Quién puede ayudar
button-why = ¿Por qué?
button-why-ask = ¿Por qué lo preguntas?
button-more = Más
button-back = Atrás
button-skip = Saltar
button-stop = Parar
button-erase = 🧹 Borrar
button-language = 🌐 Español
button-country = Cambiar de país
button-right-country = Sí, estoy ahí
button-other-country = Otro país
button-not-now = No está pasando ahora
button-phone-seen = Pueden ver este celular
button-young = Tengo menos de 18
button-for-other = Es por otra persona
button-about = ¿Qué es esto?
button-send-back = Preguntas para enviar
button-trip-card = Nota para un viaje
button-keep = Qué guardar
button-say-this = Una frase para mostrar
old-button = Ese botón es de una conversación anterior. Esto es lo que puedo hacer ahora.

## Things to hand over
send-back-intro = Podrías enviar estas. Cópialas una por una; suenan a una familia cuidadosa.
send-back-outro = Después muéstrame la respuesta, aunque sea silencio.
trip-card-intro = Copia esta nota, llena lo que quieras y envíala a alguien de confianza. Yo no guardo nada de ella.
trip-card-outro = Si alguien lee tu celular, mejor díselo en persona a alguien: quién, dónde, cuándo, quién te recoge y cuándo llamas.
advice-no-more = Es todo lo que sé sobre esto. Una persona puede saber más.

## Settings
language-which = ¿Qué idioma?
language-set = Ahora te escribo en español.
watched-set = Voy a escribir menos, y primero las formas silenciosas. Borrar está a un toque. Si revisan este celular, es mejor uno que nunca tuvieron en la mano.
young-set = Está bien. Aquí nadie te va a regañar. Por favor, no mandes fotos privadas; yo no las abro. Hay personas que están justo para menores de 18: toca abajo.
for-other-set = Está bien, es por alguien que te importa. Puedes mostrarme lo que recibió, o contarme qué te preocupa.
command-near = ¿Quieres decir { $command }?
command-unknown = No conozco ese comando.

## What cannot be read yet
unread-photo = Todavía no puedo leer imágenes.
unread-voice = Todavía no puedo escuchar notas de voz.
unread-video = Todavía no puedo ver videos.
unread-file = Todavía no puedo abrir archivos.
unread-sticker = No puedo leer stickers.
unread-location = Gracias, todavía no puedo leer lugares en un mapa. Puedes escribir el país.
unread-poll = Todavía no puedo leer encuestas.
unread-other = Todavía no puedo leer este tipo de mensaje.
unread-rest = Era muy largo y solo leí la primera parte. Puedes mandar el resto aparte.
few-words = Con tan pocas palabras no puedo saber. Puedes reenviar o pegar lo que te escribieron, o elegir abajo.
unread-empty = Ese mensaje llegó vacío.
unread-instead = Puedes copiar las palabras, o escribir las líneas que te preocupan.

## Erasing
erased = Ya borré todo lo que guardaba sobre ti, y los mensajes de este chat que todavía puedo borrar.
erased-how = Lo que tiene más de dos días solo tú lo puedes quitar: mantén presionado este chat en tu lista y toca Eliminar.
erased-limits = No puedo limpiar notificaciones, otros aparatos ni copias de seguridad.

## Terminal
terminal-paste = Pega un mensaje y termínalo con una línea vacía. Escribe un número para elegir, /help para ver la ayuda, Ctrl-D para salir.
terminal-choose = Elige:
terminal-bye = Adiós.
terminal-you = Tú

## Commands
command-start = Empezar aquí
command-help = Qué puedo hacer
command-check = Revisar algo nuevo
command-hotline = A quién contactar en un país
command-country = Poner tu país
command-language = Elegir el idioma
command-why = ¿Por qué dices eso?
command-about = Qué es esto
command-privacy = Qué se guarda
command-mydata = Ver todo lo que se guarda
command-erase = Borrar todo ahora
command-stop = Parar las preguntas
bot-about = Muéstrame una conversación que te preocupe. Gratis, privado y en tu idioma.

## On the command line
check-level = Qué tan serio se ve
check-reasons = Por qué
check-unknown = Todavía no se sabe
check-do = Qué se podría hacer
check-nothing = No hay nada que leer.
