/**
 * Words of the news that outlets use for one another, a line a concept: English | Spanish | Portuguese (tabular: long by
 * nature). Written by hand; inflected forms stand where the stemmer would not bring them together.
 */
export const CONCEPT_LINES = `
say said says tell told state stated statement declare declared remark comment express expressed describe described | decir dijo dice afirmar afirmó afirma declarar declaró declaración manifestar expresar señalar señaló indicar indicó sostener sostuvo asegurar aseguró comentar expresó | dizer disse diz afirmar afirmou declarar declarou declaração expressar indicar garantir comentar assegurar
announce announced announcement unveil reveal revealed disclose disclosed divulge | anunciar anunció anuncio revelar reveló divulgar dar conocer | anunciar anunciou anúncio revelar revelou divulgar
report reported reportedly according account coverage | informar informó informe reportar reportó según reporte | relatar informar informou relatório segundo relato
accuse accused accusation allege alleged allegation charge charged blame blamed denounce denounced claim claimed | acusar acusó acusación denunciar denunció denuncia culpar culpó alegar achacar atribuir imputar | acusar acusou acusação denunciar denunciou denúncia culpar culpou culpa alegar atribuir
deny denied denies denial reject rejected dismiss dismissed refute rebuff repudiate disavow | negar negó niega rechazar rechazó rechazo desmentir desmintió descartar descartó repudiar refutar | negar negou rejeitar rejeitou desmentir desmentiu descartar repudiar recusar recusou refutar
doubt doubted question questioned sceptical skeptical unclear dispute disputed | dudar duda dudas cuestionar cuestionó poner duda disputar | duvidar dúvida dúvidas questionar questionou contestar
warn warned warning threaten threatened threat caution | advertir advirtió advertencia amenazar amenazó amenaza alertar alertó | advertir advertiu advertência ameaçar ameaçou ameaça alertar alertou
urge urged convince persuade call called appeal appealed demand demanded ask asked request requested exhort encourage encouraged press pressed | instar instó llamar llamó llamado pedir pidió exigir exigió solicitar solicitó alentar alienta animar exhortar reclamar | exortar pedir pediu exigir exigiu solicitar solicitou apelar apelou encorajar incentivar instar reivindicar
promise promised pledge pledged vow vowed commit committed | prometer prometió promesa comprometer comprometió compromiso | prometer prometeu promessa comprometer compromisso
plan planned prepare prepared preparing preparation readying drafting mull mulling considering consider weigh weighing ready | planear preparar prepara alistar alista plan considerar estudiar evaluar sopesar | planejar preparar prepara plano considerar estudar avaliar cogitar
expect expected forecast predict predicted estimate estimated anticipate project projected | esperar espera prever prevé pronosticar estimar estimó calcular | esperar espera prever prevê estimar estimou calcular
recognise recognised recognize recognized recognition acknowledge acknowledged | reconocer reconoció reconocimiento reconocen | reconhecer reconheceu reconhecimento reconhecem
support supported back backed backing endorse endorsed side sided stand behind favour ally allied | apoyar apoyó apoyo respaldar respaldó respaldo aval avalar | apoiar apoiou apoio respaldar respaldo
oppose opposed against opponent opposition | oponer opuso contra opositor oposición | opor opôs contra opositor oposição
sanction sanctioned sanctions blacklist blacklisted penalise penalize penalty punish punished measure measures restrictions | sanción sanciones sancionar sancionó sancionados castigar penalizar medida medidas restricciones | sanção sanções sancionar sancionou punir punição medida medidas restrições
freeze froze frozen block blocked seize seized confiscate impound | congelar congeló congelados bloquear bloqueó bloqueo incautar confiscar embargar | congelar congelou congelados bloquear bloqueou bloqueio apreender confiscar
lift lifted ease eased relax remove removed waive | levantar levantó aliviar retirar quitar eximir librar | levantar suspender aliviar retirar isentar
asset assets property funds holdings | activo activos bienes fondos | ativo ativos bens fundos
money cash dollars currency | dinero dólares divisas efectivo | dinheiro dólares divisas
gold bullion ingots bars | oro lingotes | ouro barras lingotes
oil crude petroleum barrels | petróleo crudo petrolero barriles | petróleo cru petrolífero petroleira barris
fuel gasoline petrol diesel gas | combustible gasolina diésel gasoil gas | combustível gasolina diesel gás
kill killed dead death deaths die died dies fatality fatalities toll perished lives | matar mató morir murió murieron muerto muertos muerte muertes fallecer falleció fallecidos víctimas mortales | matar matou morrer morreu morreram morto mortos morte mortes falecer vítimas
injure injured injury wound wounded hurt | herir hirió herido heridos lesionado lesionados | ferir feriu ferido feridos lesionado
arrest arrested detain detained detention jail jailed imprison imprisoned custody held capture captured seize apprehend nab | arrestar arrestó arresto detener detuvo detenido detenidos detención encarcelar encarcelado preso capturar capturó captura aprehender retenida retenido | prender prendeu preso detido detidos detenção deter deteve encarcerar capturar capturou captura retida
release released free freed liberate liberation | liberar liberó liberación excarcelar soltar libertad | libertar libertou libertação soltar liberar solto
kidnap kidnapped abduct abducted abduction | secuestrar secuestró secuestrado secuestro rapto | sequestrar sequestrou sequestro raptar rapto
attack attacked assault strike strikes bomb bombed raid raided hit | atacar atacó ataque asalto golpear bombardear bombardeo | atacar atacou ataque assalto bombardear bombardeio
shoot shot shooting fire fired gunfire bullets | disparar disparó tiroteo tiros balas balazo | disparar disparou tiroteio tiros balas
burn burned burnt fire blaze set alight torch flames | quemar quemó quemados incendio incendiar fuego llamas arder | queimar queimou queimados incêndio incendiar fogo chamas
clash clashed clashes fight fighting confrontation | choque choques enfrentamiento enfrentamientos chocar enfrentar | confronto confrontos choque enfrentamento
protest protested protester protesters demonstrate demonstrator demonstration march rally marched rallied | protestar protesta protestas manifestante manifestantes manifestación marcha marchar concentración | protestar protesto protestos manifestante manifestantes manifestação marcha passeata comício
uprising revolt mutiny rebellion insurrection coup putsch overthrow topple oust ousted | alzamiento levantamiento rebelión insurrección sublevación motín golpe derrocar derrocamiento | levante rebelião insurreição sublevação motim golpe derrubar derrubada
military soldier soldiers troops army forces officer officers armed servicemen personnel | militar militares soldado soldados tropas ejército fuerzas oficial oficiales efectivos uniformados castrense | militar militares soldado soldados tropas exército forças oficial oficiais
general generals commander colonel admiral | general generales comandante coronel almirante | general generais comandante coronel almirante
police officers security agents | policía policías seguridad agentes policial | polícia policiais segurança agentes
intelligence spy sebin | inteligencia espionaje sebin | inteligência espionagem sebin
defect defected defection defections desert deserted desertion abandon abandoned break broke switch turn turned leave drop | desertar desertó deserción deserciones abandonar abandone romper rompió ruptura darse vuelta larguen | desertar desertou deserção deserções abandonar romper rompeu largar largarem
contact contacts communicate communicating communication talk talks talking conversation conversations dialogue negotiate negotiation negotiations exchange meeting speaking | contacto contactos comunicar comunica comunicación hablar habla conversación conversaciones diálogo negociar negociación negociaciones charla charlas | contato contatos comunicar comunica conversar conversa conversas falar fala diálogo negociar negociação negociações
meet met meeting summit gathering | reunir reunió reunión encontrar encuentro cumbre cita | reunir reuniu reunião encontrar encontro cúpula
vote voted votes ballot ballots | votar votó voto votos votación | votar votou voto votos votação
election elections poll polls electoral | elección elecciones comicios electoral | eleição eleições pleito eleitoral
win won winner victory victorious triumph | ganar ganó ganador victoria vencer triunfo | ganhar ganhou vencedor vitória vencer venceu triunfo
fraud rigged rigging sham irregularities fraudulent stolen | fraude fraudulento fraudulenta irregularidades amañado amañadas farsa | fraude fraudulento irregularidades fraudada farsa
turnout participation abstention voters electorate | participación abstención votantes electores | participação abstenção eleitores comparecimento
president presidency presidential head leader leadership | presidente presidencia presidencial jefe líder mandatario dirigente | presidente presidência presidencial chefe líder mandatário dirigente
interim acting caretaker transitional transition | interino encargado interina transición provisional | interino encarregado interina transição provisório
proclaim proclaimed declare declared declaration swear swore sworn oath inaugurate inaugurated inauguration | proclamar proclamó autoproclamar autoproclamó autoproclamado juramentar juró juramento investidura investir posesión jurar | proclamar proclamou autoproclamar autoproclamou autoproclamado jurar jurou juramento posse empossado
government administration regime cabinet authorities executive | gobierno administración régimen gabinete autoridades ejecutivo | governo administração regime gabinete autoridades executivo
minister ministry secretary | ministro ministra ministerio canciller secretario cancillería | ministro ministra ministério chanceler secretário chancelaria
foreign | exterior exteriores extranjero extranjera canciller cancillería | exterior exteriores estrangeiro estrangeira chanceler chancelaria
lawmaker lawmakers deputy deputies legislator parliamentarian congressman senator | diputado diputada diputados legislador parlamentario senador | deputado deputada deputados legislador parlamentar senador
assembly parliament congress legislature | asamblea parlamento congreso legislativo | assembleia parlamento congresso legislativo
court tribunal judge justice judicial judges ruling | tribunal corte juez justicia judicial fallo sentencia | tribunal corte juiz justiça judicial decisão sentença
lawyer attorney prosecutor indict indicted indictment | abogado fiscal fiscalía imputar procesar acusación | advogado promotor procurador procuradoria indiciar
law decree order ordered bill constitution | ley decreto orden ordenar ordenó constitución | lei decreto ordem ordenar ordenou constituição
border frontier crossing | frontera fronterizo paso cruce | fronteira fronteiriço passagem
bridge | puente | ponte
close closed closing shut shutting closure | cerrar cerró cierre cerrada cortar | fechar fechou fechamento fechada encerrar
open opened reopen reopened | abrir abrió reabrir reabrió apertura abierta | abrir abriu reabrir reabriu abertura aberta
enter entered entry cross crossed pass passed | entrar entró ingresar ingresó ingreso cruzar cruzó pasar pasó | entrar entrou ingressar ingresso cruzar cruzou passar passou
arrive arrived arrival land landed reach reached | llegar llegó llegada aterrizar aterrizó arribar arribó arribo | chegar chegou chegada aterrissar aterrissou pousar pousou
leave left depart departed flee fled exit | salir salió salida abandonar irse huir huyó marcharse emigrar partir | sair saiu saída deixar fugir fugiu partir emigrar
return returned back | regresar regresó regreso volver volvió vuelta retornar retorno | regressar regressou voltar voltou retorno retornar volta
expel expelled expulsion deport deported deportation | expulsar expulsó expulsión deportar deportado deportación | expulsar expulsou expulsão deportar deportado deportação
migrant migrants refugee refugees emigrant exodus fled | migrante migrantes refugiado refugiados emigrante éxodo | migrante migrantes refugiado refugiados emigrante êxodo
aid help relief assistance humanitarian | ayuda asistencia humanitaria humanitario socorro auxilio | ajuda assistência humanitária humanitário socorro auxílio
food medicine medicines supplies medical | alimentos comida medicinas medicamentos insumos médico | alimentos comida medicamentos remédios suprimentos insumos médico
truck trucks lorry lorries vehicle vehicles convoy trailer tanker | camión camiones vehículo vehículos convoy caravana remolque cisterna gandola | caminhão caminhões veículo veículos comboio carreta
plane planes aircraft airplane jet flight flights helicopter | avión aviones aeronave aeronaves vuelo vuelos helicóptero | avião aviões aeronave aeronaves voo voos helicóptero
ship ships vessel vessels boat boats speedboat | barco barcos buque buques embarcación embarcaciones lancha lanchas nave | barco barcos navio navios embarcação embarcações lancha lanchas
drug drugs narcotics trafficking cocaine trafficker smuggler smuggling | droga drogas narcotráfico cocaína narcotraficante tráfico contrabando | droga drogas narcotráfico cocaína traficante tráfico contrabando
blackout outage power electricity electric lights | apagón corte luz electricidad eléctrico eléctrica energía | apagão queda luz eletricidade elétrico elétrica energia
sabotage cyberattack cyber attack hacking | sabotaje ciberataque cibernético | sabotagem ciberataque cibernético
water | agua | água
hospital hospitals clinic patient patients doctor doctors | hospital hospitales clínica paciente pacientes médico médicos | hospital hospitais clínica paciente pacientes médico médicos
inflation hyperinflation prices | inflación hiperinflación precios | inflação hiperinflação preços
economy economic crisis | economía económico económica crisis | economia econômico econômica crise
loan loans debt credit lend bond bonds | préstamo préstamos deuda crédito prestar bono bonos | empréstimo empréstimos dívida crédito emprestar título títulos
bank central | banco central | banco central
company firm corporation business state-owned | empresa compañía corporación firma negocio estatal | empresa companhia corporação firma negócio estatal
invade invasion intervene intervention incursion | invadir invasión intervenir intervención incursión injerencia | invadir invasão intervir intervenção incursão ingerência
war conflict | guerra conflicto | guerra conflito
weapon weapons arms rifle rifles ammunition guns grenade | arma armas armamento fusil fusiles munición municiones granada | arma armas armamento fuzil fuzis munição granada
mercenary mercenaries contractor contractors | mercenario mercenarios contratista contratistas | mercenário mercenários contratado contratados
terrorist terrorism terror | terrorista terrorismo | terrorista terrorismo
torture abuse abuses violation violations rights crimes | tortura torturas abuso abusos violación violaciones derechos crímenes | tortura torturas abuso abusos violação violações direitos crimes
investigate investigation probe inquiry mission | investigar investigación misión indagar | investigar investigação missão apurar
journalist journalists reporter reporters press media | periodista periodistas reportero prensa medios | jornalista jornalistas repórter imprensa mídia
interview interviewed | entrevista entrevistar entrevistado | entrevista entrevistar entrevistado
video footage photo photos image images | video vídeo filmación foto fotos imagen imágenes | vídeo filmagem foto fotos imagem imagens
tweet tweeted twitter post posted | tuit tuiteó tuitear twitter publicar publicó | tuíte tuitou tuitar twitter publicar postar
resolution draft motion | resolución proyecto borrador moción | resolução projeto rascunho moção
veto vetoed | veto vetar vetó vetaron | veto vetar vetou vetaram
country countries nation nations states | país países nación naciones estados | país países nação nações estados
ambassador envoy diplomat diplomatic embassy attache delegation | embajador enviado diplomático diplomáticos embajada agregado delegación | embaixador enviado diplomata diplomático embaixada adido delegação
talks mediator mediation mediate | mediador mediación mediar | mediador mediação mediar
deal agreement accord treaty pact sign signed | acuerdo pacto tratado convenio firmar firmó | acordo pacto tratado convênio assinar assinou
sell sold sale buy bought purchase | vender vendió venta comprar compró compra | vender vendeu venda comprar comprou compra
ban banned bar barred prohibit prohibited disqualify disqualified | prohibir prohibió prohibición inhabilitar inhabilitado inhabilitación vetar impedir | proibir proibiu proibição inabilitar inabilitação vetar impedir
stop stopped prevent prevented halt halted obstruct obstructed hinder | detener impedir impidió frenar parar obstruir obstaculizar | impedir impediu parar deter frear obstruir dificultar
start started begin began launch launched | empezar comenzar comenzó iniciar inició inicio lanzar lanzó | começar começou iniciar iniciou início lançar lançou
end ended finish finished conclude over | terminar terminó finalizar fin concluir acabar | terminar terminou finalizar fim concluir acabar
continue continued ongoing keep kept remain remained still | continuar seguir sigue mantener mantiene permanecer proseguir | continuar seguir segue manter mantém permanecer prosseguir
increase increased rise rose raise raised grow grew surge more higher | aumentar aumentó subir subió elevar crecer incremento alza | aumentar aumentou subir subiu elevar crescer aumento alta
decrease decreased fall fell drop dropped decline reduce reduced cut | disminuir bajar bajó caer cayó caída reducir redujo recortar | diminuir baixar cair caiu queda reduzir reduziu cortar
lose lost loss losses | perder perdió pérdida pérdidas | perder perdeu perda perdas
offer offered propose proposed proposal | ofrecer ofreció oferta proponer propuso propuesta | oferecer ofereceu oferta propor propôs proposta
send sent dispatch deploy deployed deployment | enviar envió envío mandar desplegar desplegó despliegue | enviar enviou envio mandar mobilizar deslocar
give gave grant granted provide provided deliver delivered | dar dio otorgar conceder entregar entregó proporcionar | dar deu conceder outorgar entregar entregou fornecer
take took carry carried bring brought transport | llevar llevó traer trajo tomar cargar transportar trasladar | levar levou trazer trouxe tomar carregar transportar
appoint appointed name named nominate | nombrar nombró designar designó | nomear nomeou designar designou
resign resigned step down quit resignation | renunciar renunció dimitir dimisión renuncia | renunciar renunciou demitir renúncia demissão
loyal loyalty loyalist allegiance | leal lealtad fiel lealtades | leal lealdade fiel
fear feared afraid | temer teme temor miedo | temer teme temor medo
suspect suspected suspicion | sospechar sospecha sospechoso | suspeitar suspeita suspeito
legitimate legitimacy lawful constitutional illegitimate usurp usurper | legítimo legitimidad constitucional ilegítimo usurpador usurpación | legítimo legitimidade constitucional ilegítimo usurpador usurpação
unnamed anonymous anonymity unidentified | anónimo anonimato anónima identificado | anônimo anonimato anônima identificado
source sources official officials spokesman spokesperson spokeswoman | fuente fuentes funcionario funcionarios vocero portavoz alto cargo | fonte fontes funcionário funcionários porta-voz
senior top high-ranking high | alto altos alta rango | alto altos alta patente
early election new call fresh | anticipadas nuevas convocar convocatoria | antecipadas novas convocar convocação
deadline ultimatum | plazo ultimátum | prazo ultimato
amnesty pardon forgive | amnistía indulto perdón | anistia indulto perdão
asylum refuge shelter | asilo refugio | asilo refúgio
prisoner prisoners inmate inmates | prisionero prisioneros preso presos recluso reclusos | prisioneiro prisioneiros preso presos detento detentos
drone drones assassinate assassination attempt | dron drones magnicidio asesinar asesinato atentado | drone drones assassinar assassinato atentado
territory island sea waters | territorio isla mar aguas | território ilha mar águas
citizen citizens people population nationals | ciudadano ciudadanos personas población gente pueblo | cidadão cidadãos pessoas população gente povo
child children minor | niño niños menor menores | criança crianças menor menores
woman women man men | mujer mujeres hombre hombres | mulher mulheres homem homens
family families relatives wife | familia familias familiares esposa | família famílias familiares esposa
party socialist ruling | partido socialista oficialista | partido socialista governista
church pope vatican bishop | iglesia papa vaticano obispo | igreja papa vaticano bispo
factory plant station grid hydroelectric turbine | planta central estación red hidroeléctrica turbina | usina central estação rede hidrelétrica turbina
school university student students | escuela universidad estudiante estudiantes | escola universidade estudante estudantes
figure number count total tally | cifra número cuenta total balance | cifra número conta total balanço
tally sheets records minutes | actas acta | atas ata
result results outcome | resultado resultados | resultado resultados
claim victory win | adjudicarse victoria | reivindicar vitória
last past previous former ex | último pasado anterior ex | último passado anterior ex
first initial | primer primero primera inicial | primeiro primeira inicial
second | segundo segunda | segundo segunda
night evening | noche | noite
morning dawn | mañana madrugada amanecer | manhã madrugada
week weekly | semana semanal | semana semanal
month monthly | mes mensual | mês mensal
us usa united states american americans washington | estados unidos estadounidense estadounidenses eeuu norteamericano washington | estados unidos americano americanos eua estadunidense washington
venezuela venezuelan venezuelans bolivarian | venezuela venezolano venezolana venezolanos bolivariano | venezuela venezuelano venezuelana venezuelanos bolivariano
colombia colombian colombians bogotá | colombia colombiano colombiana bogotá | colômbia colombiano colombiana bogotá
brazil brazilian brasilia | brasil brasileño brasileña brasilia | brasil brasileiro brasileira brasília
russia russian russians moscow kremlin | rusia ruso rusa rusos moscú kremlin | rússia russo russa russos moscou kremlin
china chinese beijing | china chino china pekín | china chinês chinesa pequim
cuba cuban cubans havana | cuba cubano cubana habana | cuba cubano cubana havana
europe european eu union | europa europeo europea ue unión | europa europeu europeia ue união
spain spanish madrid | españa español española madrid | espanha espanhol espanhola madri
britain british uk kingdom united london | reino unido británico británica londres | reino unido britânico britânica londres
france french paris | francia francés francesa parís | frança francês francesa paris
germany german berlin | alemania alemán alemana berlín | alemanha alemão alemã berlim
guyana guyanese essequibo | guyana guyanés esequibo | guiana guianense essequibo
ties relations diplomatic sever severed break broke broken | relaciones lazos romper rompió ruptura diplomáticas | relações laços romper rompeu ruptura diplomáticas
pressure squeeze ramp pressurise pressurize | presión presionar apretar | pressão pressionar apertar
more additional further new another extra fresh other | más adicional nuevo nueva nuevas otro otra | mais adicional novo nova novas outro outra
few handful small limited only several some | pocos pocas puñado reducido limitado sólo algunos | poucos poucas punhado reduzido limitado apenas alguns
transfer move hide divert shift | transferir mover ocultar esconder desviar | transferir mover esconder desviar
decline declined refuse refused | declinar rehusar negarse | recusar negar-se
fail failed unsuccessful failure foil foiled | fracasar fracasó fracaso fallido fallida | fracassar fracassou fracasso falho
believe think thought see view consider considered | creer cree pensar ver considerar | acreditar acha pensar ver considerar
allow permit let authorise authorize permission | permitir permitió dejar autorizar permiso | permitir permitiu deixar autorizar permissão
suspend suspended postpone delay halt | suspender suspendió aplazar demorar | suspender suspendeu adiar demorar
guard national militia | guardia nacional milicia | guarda nacional milícia
incentive incentives inducement reward bounty | incentivo incentivos recompensa aliciente | incentivo incentivos recompensa
house home residence apartment | casa vivienda residencia apartamento | casa moradia residência apartamento
year annual | año anual | ano anual
`;
