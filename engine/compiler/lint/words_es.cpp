#include <array>

#include "engine/compiler/lint/words.h"

namespace advisor::compiler {
namespace {

constexpr std::string_view kState = "di con qué encajan las respuestas, nunca lo que tiene la persona";
constexpr std::string_view kRuleOut = "ninguna respuesta puede descartarlo; di cuándo pedir una consulta";
constexpr std::string_view kSafe = "di «puedes salir si superas las pruebas»";
constexpr std::string_view kCalm = "di cuándo pedir ayuda en lugar de tranquilizar";
constexpr std::string_view kWell = "ninguna respuesta puede demostrarlo; di qué puede probar la persona";
constexpr std::string_view kHelp = "ninguna respuesta puede demostrarlo; di cuándo pedir una consulta";
constexpr std::string_view kDose =
    "ninguna respuesta puede decidir una medicina; di que pregunte a un médico o en la farmacia";
constexpr std::string_view kPromise = "nada ayuda a todos; di qué ayuda a la mayoría";
constexpr std::string_view kFuture = "nadie puede saberlo; di qué suele pasar, o cuándo pedir una consulta";

constexpr auto kPhrases = std::to_array<ForbiddenPhrase>({
    // Lo que tiene la persona.
    {"tienes|padeces|sufres|presentas de? ~ @condition", kState, true, true},
    {"probablemente|seguramente|claramente|ciertamente tienes|tiene|padeces|padece|es|sea ~ @condition", kState, true,
     true},
    {"parece|suena|huele a? ~ @condition", kState, true, true},
    {"apunta|apuntan ~ a|hacia ~ @condition", kState, true, true},
    {"típico|propio|característico|típica|propia|característica de ~ @condition", kState, true, true},
    {"esto|eso|respuestas|dolor|síntomas indica|indican|sugiere|sugieren|significa|significan|confirma|confirman ~ "
     "@condition",
     kState, true, true},
    {"te|se ~ rompiste|desgarraste|torciste|fracturaste|lesionaste|distendiste|rompió|desgarró|torció|fracturó|lesionó "
     "el|la|un|una|los|las",
     kState, true, true},
    {"seguro que es|tienes|tiene ~ @condition", kState, true, true},
    {"necesitas ~ operación|cirugía|operarte|operarse|infiltración|radiografía|escayola",
     "ninguna respuesta puede decidirlo; di cuándo pedir una consulta", true, true},
    {"usted tiene|padece|sufre|presenta de? ~ @condition", kState, true, true},
    {"tiene|padece|sufre usted ~ @condition", kState, true, true},
    {"te|se has|ha ~ roto|desgarrado|torcido|fracturado|lesionado|distendido|partido", kState, true, true},
    {"estás|está ~ lesionado|lesionada", kState, true, true},
    {"tu|su|tus|sus ~ está|están|es|parece ~ @condition", kState, true, true},
    {"lo que tienes|tiene|te|le pasa? es ~ @condition", kState, true, true},
    {"esto|eso|ello|aquí es|era|fue|hay|será|parece ~ @condition", kState, true, true},
    {"es|será un|una|el|la ~ @condition", kState, true, true},
    {"se trata de ~ @condition", kState, true, true},
    {"debe|tiene de|que? ser ~ @condition", kState, true, true},
    {"causa|motivo|problema|origen|dolor es|viene|procede de? ~ @condition", kState, true, true},
    {"claramente|seguramente|sin duda|ciertamente un|una ~ @condition", kState, true, true},
    {"hay un|una ~ @condition", kState, true, true},
    {"el|la|tu|ese|este|esa|esta músculo|tendón|ligamento|hueso|fibra|@body ~ está|es|estaba ~ @condition", kState,
     true, true},
    {"se te ha|han ~ roto|desgarrado|torcido|partido", kState, true, true},
    {"chasquido|bulto|hinchazón|dolor|pinchazo|moratón|calor|rojez es|era|fue|significa|indica|muestra ~ @condition",
     kState, true, true},
    {"hinchazón|dolor|bulto|síntomas|molestia se debe|deben a ~ @condition", kState, true, true},
    {"creemos|creo|pensamos|opinamos que ~ es|tienes|sea|hay ~ @condition", kState, true, true},
    {"probable|seguro|probabilidad es? que? sea|es|tengas ~ @condition", kState, true, true},
    {"caso de ~ @condition", kState, true, true},
    {"no puede|podría ser otra cosa que ~ @condition", kState, false, true},
    {"@condition ~ de? grado @number", kState, true, true},
    {"tu !antigua !antiguo !vieja !viejo !anterior @condition", kState, true, true},
    {"como|porque|ya que? tienes|padeces ~ @condition", kState, true, false},
    {"deja|dejar que el|la ~ @condition", kState, true, true},
    {"pareces|parece tener ~ @condition", kState, true, true},
    {"debes|debe de? tener ~ @condition", kState, true, true},
    {"seguramente|probablemente|claramente un|una ~ @condition", kState, true, true},
    {"tu|su ~ pierna|pie|músculo|gemelo|tendón|rodilla|@body tiene|tienen ~ @condition", kState, true, true},
    {"médicos|doctores lo|la llaman ~ @condition", kState, true, true},
    {"así se siente|nota ~ @condition", kState, true, true},
    // Lo que no tiene.
    {"no|ni|tampoco tienes|hay|es|será|existe ~ @condition", kRuleOut, false, true},
    {"usted no tiene ~ @condition", kRuleOut, false, true},
    {"no se trata de ~ @condition", kRuleOut, false, true},
    {"no ~ sino un|una|el|la ~ @condition", kState, false, true},
    {"nada está? ~ roto|rota|desgarrado|fracturado", kRuleOut, false, true},
    {"descarta|descartan|descartamos ~ @condition", kRuleOut, true, true},
    {"@condition ~ queda|está|quedan|están ~ descartado|descartada|descartados|descartadas|excluido|excluida", kRuleOut,
     true, true},
    {"@condition es|sería|resulta ~ improbable|imposible", kRuleOut, true, true},
    {"no|sin ~ hay|existe|tienes|ves? ~ señal|señales|signo|signos|indicio|indicios|rastro de ~ @condition", kRuleOut,
     false, true},
    {"nada que ver con ~ @condition", kRuleOut, false, true},
    {"imposible que ~ sea|tengas|haya ~ @condition", kRuleOut, true, true},
    {"@condition nunca|jamás empieza|empiezan|duele|duelen", kRuleOut, false, true},
    {"ningún|ninguna hueso|músculo|tendón|ligamento está ~ roto|rota|@condition", kRuleOut, false, true},
    {"a tu ~ no le pasa nada", kRuleOut, false, true},
    {"pierna|pie|gemelo|@body no le pasa nada", kRuleOut, false, true},
    {"no hay ningún|ninguna ~ @condition", kRuleOut, false, true},
    {"puede|podemos|pueden descartar|descartarse ~ @condition", kRuleOut, true, true},
    {"@condition no duele|se|es|da", kRuleOut, false, true},
    {"no puede|podría ser un|una ~ @condition", kRuleOut, false, true},
    {"olvídate|olvida|olvídese de ~ @condition", kRuleOut, true, true},
    {"no te|se has|ha ~ roto|desgarrado|fracturado", kRuleOut, false, true},
    {"no está|están ~ roto|rota|rotos|rotas|desgarrado|desgarrada|fracturado|fracturada|@condition", kRuleOut, false,
     true},
    {"no tienes nada", kRuleOut, false, true},
    // Que la persona está sana.
    {"estás|está|te|se has|ha? ~ sano|sana|curado|curada|recuperado|recuperada", kWell, true, true},
    {"tu|tus|su|sus ~ está|están|se ~ "
     "sano|sana|sanos|sanas|bien|curado|curada|intacto|intacta|perfecto|perfecta|perfectos",
     kWell, true, true},
    {"músculo|tendón|hueso|ligamento|@body está|están ~ intacto|intacta|entero|entera|sano|sana", kWell, true, true},
    // Disuadir de pedir ayuda.
    {"no necesitas|necesita ~ médico|médica|fisioterapeuta|fisio|hospital|consulta|ayuda|prueba|pruebas|tratamiento",
     kHelp, false, true},
    {"no hace|es falta|necesario|preciso ~ que ~ vea|mire|examine|atienda", kHelp, false, true},
    {"no hace|es falta|necesario|preciso ~ ir|vayas|vaya|llamar|acudir|consultar|médico|fisioterapeuta|consulta", kHelp,
     false, true},
    {"no tienes|tiene|hay ~ que ~ ir|llamar|acudir|consultar", kHelp, false, true},
    {"saltarte|saltarse|evitar|cancelar|aplazar|retrasar ~ consulta|médico|cita|visita|ayuda", kHelp, true, true},
    {"no vayas|vaya|acudas|acuda a|al ~ médico|médica|fisioterapeuta|fisio|hospital|urgencias|consulta|clínica", kHelp,
     false, true},
    {"no llames|llame|molestes|moleste a|al ~ médico|médica|fisioterapeuta|fisio|ambulancia|urgencias|112|911", kHelp,
     false, true},
    {"médico|médica|fisioterapeuta|fisio|hospital no puede|podrá ~ ayudar*|hacer", kHelp, false, true},
    {"médico|médica|fisioterapeuta|fisio solo|sólo|solamente te|le ~ dirá|mandará|dará", kHelp, true, true},
    {"ver|ir|acudir|llamar a|al un? ~ no sirve", kHelp, false, true},
    {"médico|fisio|fisioterapeuta|consulta no sirve", kHelp, false, true},
    {"no llames|avises|preguntes a nadie", kHelp, false, true},
    {"olvídate|olvida del|de ~ médico|fisio|hospital|consulta", kHelp, true, true},
    {"no le? hagas caso", kHelp, false, true},
    {"ignora|ignorar el|la|tu|estas|estos ~ dolor|hinchazón|señales|bulto|aviso|avisos", kHelp, true, true},
    {"perder|pérdida de? el? tiempo|dinero", kHelp, true, true},
    {"puedes|puede tratarlo|tratarte|curarlo|curarte|solucionarlo ~ mismo|misma|solo|sola|casa", kHelp, true, true},
    {"no hace|es falta|necesario|preciso que te|le|la|lo ~ vean|vea|mire|examinen|examine", kHelp, false, true},
    {"no tiene|hay sentido|motivo|razón ~ ir|acudir|llamar|consultar|para", kHelp, false, true},
    {"espera|esperar|espere antes de ~ llamar|ir|acudir|consultar", kHelp, true, true},
    {"aléjate|alejarse|aléjese|huye del|de ~ hospital|médico|médicos|consulta|clínica", kHelp, true, true},
    {"ahórrate|ahorrarte|ahórrese ~ consulta|visita|viaje|médico|cita", kHelp, true, true},
    {"no hace|es falta|necesaria|necesario ninguna|ningún ~ prueba|pruebas|médico|consulta|visita", kHelp, false, true},
    // Medicinas.
    {"@number mg|mcg|miligramos|microgramos", kDose, false, false},
    {"*mg", kDose, false, false},
    {"toma|tome|tomar|usa un|una|otro|otra|@number ~ "
     "aspirina|ibuprofeno|paracetamol|paracetamoles|naproxeno|diclofenaco|pastilla|pastillas|comprimido|comprimidos",
     kDose, true, true},
    {"toma|tome|tomar ~ aspirina|ibuprofeno|paracetamol|naproxeno|diclofenaco|calmante|calmantes "
     "@number|cada|en|al",
     kDose, true, true},
    {"toma|tome|tomar @number ~ ibuprofenos|calmantes|aspirinas", kDose, true, true},
    {"toma|tome un calmante|antiinflamatorio|analgésico", kDose, true, true},
    {"hasta @number g|gramos|mg|pastillas|comprimidos", kDose, true, true},
    {"toma|tome menos|más medicina|medicinas|medicación|pastillas", kDose, true, true},
    {"deja|suspende|abandona tu|el|su ~ anticoagulante|medicación|medicina", kDose, true, true},
    {"@number pastilla|pastillas|comprimido|comprimidos|cápsula|cápsulas ~ al|cada|por|más|diarias|diarios", kDose,
     true, true},
    {"dobla|duplica|sube|aumenta|baja|reduce ~ dosis|pastillas", kDose, true, true},
    {"deja|dejar|suspende|sáltate|saltarte|abandona de? tomar? ~ "
     "anticoagulante|anticoagulantes|pastilla|pastillas|medicina|medicinas|medicación|comprimidos",
     kDose, true, true},
    {"no tomes|tome tu|tus|su|sus ~ anticoagulante|anticoagulantes|pastilla|pastillas|medicina|medicinas|medicación",
     kDose, false, true},
    // Tranquilizar.
    {"nada es|está|parece? ~ grave|serio|malo|importante|peligroso|preocupante", kCalm, false, true},
    {"no es|está|parece|será|fue? ~ grave|serio|seria|peligroso|peligrosa|preocupante", kCalm, false, true},
    {"no es|será nada", kCalm, false, true},
    {"es|será ~ tontería|nadería|insignificante|benigno|benigna|trivial|leve", kCalm, true, true},
    {"benigno|benigna", kCalm, true, true},
    {"no tengas|tenga|tengan miedo|temor", kCalm, false, false},
    {"no|ningún|sin ~ motivo|motivos|razón|razones|causa para|de ~ asustar*|temer|inquietar*|preocupar*|alarmar*",
     kCalm, false, false},
    {"no te|se|lo|le|os hará|hace|hacen|harán|puede|pueden hacer? ~ daño|mal", kCalm, false, true},
    {"no irá|va|vas|irás a peor|empeorar|más", kCalm, false, true},
    {"no puede|puedes|podrá|podrás empeorar", kCalm, false, true},
    {"no puede|puedes|podrá|podrás ir a peor", kCalm, false, true},
    {"no empeorará|empeorarás|empeora", kCalm, false, true},
    {"totalmente|completamente|absolutamente|perfectamente|del todo? seguro|segura", kCalm, true, true},
    {"no pasa nada", kCalm, false, false},
    {"sin importancia|gravedad|peligro|riesgo", kCalm, false, true},
    {"nada|no|ninguna|ningún|sin ~ de|por|para|qué|que|motivo|razón ~ preocupar*|preocupación|alarm*|miedo", kCalm,
     false, false},
    {"no te|se|os preocupes|preocupe|preocupéis|asustes|asuste", kCalm, false, false},
    {"no tienes|tiene|hay que preocupar*", kCalm, false, false},
    {"inofensivo|inofensiva|inocuo|inocua", kCalm, true, false},
    {"solo|sólo|solamente|simplemente es? un|una|unas|unos ~ "
     "distensión|tirón|esguince|calambre|sobrecarga|contractura|molestia|agujetas",
     kCalm, true, true},
    {"no es más que un|una ~ @condition", kCalm, false, true},
    {"estarás|estará|quedarás|irá|saldrá todo? ~ "
     "bien|perfecto|perfectamente|recuperado|recuperada|curado|curada|lista|listo",
     kCalm, true, false},
    {"todo está|va|irá|saldrá|parece ~ bien|normal|perfecto", kCalm, true, true},
    {"todo es|está ~ normal", kCalm, true, true},
    {"no te|se agobies|agobie|apures|apure", kCalm, false, false},
    {"es algo menor|leve", kCalm, true, true},
    {"no es para tanto", kCalm, false, true},
    {"deja|dejar de preocupar*", kCalm, true, false},
    {"no hay|tienes nada que temer", kCalm, false, false},
    {"no hace|es falta|necesario preocupar*", kCalm, false, false},
    {"puedes|puede estar ~ tranquilo|tranquila", kCalm, true, true},
    {"quédate|quédese|estate|estáte ~ tranquilo|tranquila", kCalm, true, true},
    {"no es más que un|una ~ molestia|tontería|susto", kCalm, false, true},
    // Permiso para correr.
    {"seguro|segura|bien|apto|apta|listo|lista|libre para|que ~ "
     "correr|corras|corra|competir|compitas|entrenar|entrenes|salir|salgas|seguir|participar",
     kSafe, true, true},
    {"seguro correr|competir|entrenar|salir", kSafe, true, true},
    {"correr|competir|entrenar|salir es ~ seguro|inofensivo", kSafe, true, true},
    {"correr|competir|corre|entrenar sin|con ~ riesgo|peligro|seguridad|tranquilidad", kSafe, true, true},
    {"puedes|podrás ~ correr|competir|hacer ~ carrera|maratón|media", kSafe, true, true},
    {"puedes|podrás|puede|podrá ya|tranquilamente|perfectamente correr|competir|entrenar", kSafe, true, true},
    {"disfruta|disfrute de? la|tu carrera", kSafe, true, true},
    {"nada te|le impide", kSafe, false, true},
    {"podrás ~ correr|competir|hacer ~ en", kSafe, true, true},
    {"corre|correr|compite aunque", "di que pare si duele", true, false},
    {"en forma para ~ carrera|correr|competir|maratón", kSafe, true, true},
    {"adelante corre|compite|sal", kSafe, true, true},
    {"corre|compite|entrena sin miedo|problema|problemas|temor", kSafe, true, true},
    {"corre|compite|entrena ~ lo que ~ quieras|quiera", kSafe, true, true},
    {"correr|competir no ~ empeorará|empeora|empeorar*", kSafe, false, true},
    {"correr|competir no es ningún? ~ problema|riesgo|peligro", kSafe, false, true},
    // Pronósticos.
    {"sanará|sanarás|curará|curarás|cicatrizará|recuperarás|recuperará|mejorará|mejorarás|desaparecerá|pasará|remitirá",
     kFuture, true, false},
    {"correrás|competirás|entrenarás|trotarás ~ en|dentro|tras|pronto|otra|antes", kFuture, true, false},
    {"volverás|volverá ~ a ~ correr|competir|entrenar|trotar", kFuture, true, false},
    {"tarda|tardará|tardan|tardarás|necesita|dura|durará ~ @number|semanas|días|meses ~ en ~ "
     "curar*|sanar*|recuperar*|pasar|cicatrizar",
     kFuture, true, true},
    {"recuperación|curación ~ tarda|dura|requiere|lleva|necesita ~ @number ~ días|semanas|meses|día|semana|mes",
     kFuture, true, true},
    {"se? cura|va|pasa|sana|quita ~ solo|sola", kFuture, true, true},
    {"va|vas a curar*|sanar*|pasar|mejorar|recuperar*|desaparecer|cicatrizar", kFuture, true, false},
    {"se cura|pasa|va|recupera|recupera ~ en|tras ~ @number", kFuture, true, false},
    {"llegarás|llegará a ~ salida|meta", kFuture, true, false},
    {"terminarás|acabarás|completarás ~ carrera|maratón|media", kFuture, true, false},
    {"correrás|competirás la|en|el ~ carrera|maratón|media", kFuture, true, false},
    {"volverás|volverá pronto", kFuture, true, false},
    {"pronto estarás|volverás|podrás", kFuture, true, false},
    {"en @number días|semanas|meses|semana|mes ~ habrá|habrás|estarás|dolerá|correrás", kFuture, false, false},
    {"en @number días|semanas|meses|semana|mes no te? dolerá", kFuture, false, false},
    {"puedes|podrás correr|competir !si !solo !cuando !hasta !con !despacio !menos !por !en", kSafe, true, true},
    {"debería|debe|deberá ~ pasar|pasarse|ceder|curar*|desaparecer ~ en ~ días|semanas|meses|semana|mes", kFuture, true,
     false},
    {"dolor|molestia|hinchazón se? irá|cederá|pasará|desaparecerá", kFuture, true, false},
    {"lo|te|la arregla|cura|soluciona|quita", kFuture, true, true},
    {"quita|elimina|termina|acaba con? el|la|tu ~ dolor|molestia|problema|lesión", kFuture, true, true},
    {"mejora|mejoras por sí|si solo|sola", kFuture, true, true},
    {"siempre|nunca ~ mejora|funciona|falla|dura|cura|pasa", kFuture, true, true},
    {"funciona|ayuda|sirve para|a todos|todas|todo", kPromise, true, true},
    {"te|le|os prometemos|prometo|aseguramos|aseguro", kPromise, true, true},
    {"puedes|puede estar ~ seguro|segura de", kPromise, true, true},
    {"al 100", kPromise, true, true},
    {"infalible|infalibles", kPromise, true, true},
    {"nunca volverás a ~ correr|competir", kFuture, true, false},
    {"semana|mes|lunes|sábado|domingo que viene ~ corres|compites", kFuture, true, false},
    {"mañana te sentirás|encontrarás ~ mejor|bien", kFuture, true, false},
    {"estarás|estará en forma|listo|lista|bien", kFuture, true, false},
    {"se acabó|acaba", kFuture, true, true},
    {"habrá|habrás pasado|terminado|acabado", kFuture, true, false},
    {"@number días|semanas|meses y ~ vuelta|bien|fuera", kFuture, true, false},
    {"no volverá|necesitarás|necesitará", kFuture, false, true},
    {"hace que ~ desaparezca|cure|pase|sane", kFuture, true, true},
    {"éxito es|está ~ seguro|garantizado", kPromise, true, true},
    {"seguro que ~ llegas|terminas|acabas|mejoras|puedes", kPromise, true, true},
    {"garanti*", kFuture, true, false},
    // Lo demás.
    {"diagnostic*|diagnóstic*|diagnos*", "esto no es un diagnóstico y solo puede decir eso", true, false},
    {"curar|cura|curas|cúrate|curación", "nada de esto cura; di qué puede aliviar", true, false},
    {"aguanta|aguantar|aguante|soporta|soportar con? el|ese|este? dolor", "di que pare si duele", true, false},
    {"corre|correr con el? dolor", "di que pare si duele", true, false},
    {"a pesar del dolor", "di que pare si duele", true, false},
    {"todo el día todos los días", "di cuántas veces y cuánto tiempo", true, false},
});

constexpr auto kConditions = std::to_array<std::string_view>(
    {"distensión",   "distensiones", "desgarro",  "desgarros",  "desgarrado",  "desgarrada", "rotura",
     "roturas",      "roto",         "rota",      "tirón",      "tirones",     "trombo",     "trombos",
     "coágulo",      "coágulos",     "trombosis", "embolia",    "fractura",    "fracturas",  "fracturado",
     "fracturada",   "fisura",       "lesión",    "lesiones",   "infección",   "infectado",  "infectada",
     "inflamación",  "inflamado",    "inflamada", "celulitis",  "síndrome",    "esguince",   "esguinces",
     "quiste",       "quistes",      "ciática",   "sobrecarga", "sobrecargas", "calambre",   "contractura",
     "contracturas", "contusión",    "hematoma",  "hernia",     "absceso",     "enfermedad", "luxación",
     "espolón",      "neuroma",      "*itis",     "*osis",      "*patía",      "*algia"});
constexpr auto kNotConditions = std::to_array<std::string_view>(
    {"diagnosis", "dosis", "hipnosis", "nostalgia", "simpatía", "empatía", "antipatía"});
constexpr auto kNumbers =
    std::to_array<std::string_view>({"un", "una", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho",
                                     "nueve", "diez", "unos", "unas", "pocos", "pocas", "varios", "varias"});
constexpr auto kStops = std::to_array<std::string_view>(
    {"de",    "con",    "sin",   "antes",   "después", "tras",   "para",   "por",     "a",      "si",
     "o",     "haya",   "has",   "tenido",  "algún",   "alguna", "ningún", "ninguna", "no",     "ni",
     "signo", "signos", "señal", "señales", "riesgo",  "puede",  "podría", "cuando",  "encaja", "encajan",
     "como",  "nunca",  "que",   "es",      "son",     "está",   "quién",  "cómo",    "donde",  "dónde"});
constexpr auto kNegations = std::to_array<std::string_view>(
    {"no", "nunca", "ni", "sin", "tampoco", "jamás", "nadie", "nada", "ninguna", "ningún", "en lugar de", "en vez de"});
constexpr auto kSuppositions = std::to_array<std::string_view>(
    {"si", "cuando", "aunque", "mientras", "hasta que", "quien", "quienes", "cuándo", "qué"});
constexpr auto kJoins = std::to_array<std::string_view>({"pero", "sino", "así", "porque", "pues"});
constexpr auto kAnds = std::to_array<std::string_view>({"y", "e", "o"});
constexpr auto kJoinsBefore =
    std::to_array<std::string_view>({"es", "esto", "eso", "tienes", "tiene", "puedes", "puede", "te", "se", "está",
                                     "estás", "hay", "usted", "tu", "su"});

}  // namespace

const ForbiddenLanguage& forbiddenSpanish() {
  static const ForbiddenLanguage kLanguage{
      {kConditions, kNotConditions, kNumbers, kStops, kNegations, kSuppositions, kJoins, kJoinsBefore, kAnds},
      kPhrases};
  return kLanguage;
}

}  // namespace advisor::compiler
