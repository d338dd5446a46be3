// Tabular: sentences of our own with numbers, written to be read beside another reader of numbers.
import type { Language } from "../../../../core/text/span";

interface CountedSentence {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

const SPANISH = `
El hospital de Barinas atendió a treinta y siete heridos en una sola noche.
Cerca de 2.400 familias esperan todavía por una vivienda en La Guaira.
La refinería procesó 146.000 barriles diarios durante abril.
Doscientos cuarenta maestros marcharon hasta la sede del ministerio.
El litro de aceite cuesta ya 4,80 dólares en los mercados de Maracaibo.
Al menos dieciocho mineros quedaron atrapados en la mina de La Paragua.
El gobierno entregó 12.500 bolsas de comida en tres parroquias de Petare.
Unos 900 efectivos custodian los centros de votación de Zulia.
La inflación acumulada llegó a 48,3 por ciento en agosto.
Cinco helicópteros y dos aviones participaron en la búsqueda.
Más de 1,2 millones de niños no asisten a la escuela, calcula una ONG.
El tren recorrió apenas 41 kilómetros antes de detenerse.
Entre 60 y 70 personas dormían en el refugio cuando cayó el muro.
La multa asciende a quinientos mil bolívares.
Catorce sindicatos respaldaron la huelga del martes.
Solo siete de los 54 pozos del campo siguen abiertos.
El préstamo chino suma 5.000 millones de dólares desde 2014.
Tres mil doscientas toneladas de maíz llegaron a Puerto Cabello.
El embalse perdió veintiún metros de agua en dos meses.
Hasta 350 pacientes renales necesitan diálisis en Lara.
Las protestas dejaron 43 muertos y más de 800 lesionados.
Una delegación de nueve eurodiputados visitó la frontera.
El salario mínimo equivale a menos de 4 dólares mensuales.
La fiscalía imputó a 26 funcionarios de la petrolera.
Cuarenta buques esperan para cargar frente a José.
El padrón incluye 21,4 millones de electores.
Casi 3.000 colombianos fueron deportados en una semana.
El apagón duró once horas en quince estados.
El dólar paralelo subió 6,5% en dos días.
Quedan 133 médicos en un hospital que tuvo quinientos.
La comisión escuchó a 88 testigos durante seis semanas.
Venezuela debe 1.400 millones de euros a tres aerolíneas.
Un grupo de 19 militares cruzó el puente Simón Bolívar.
El censo halló 67.000 indígenas en el municipio.
Por lo menos cuatro reporteros fueron golpeados.
Los rescatistas sacaron con vida a dieciséis pasajeros.
El convenio prevé 250.000 vacunas mensuales.
El partido presentó 1.103 candidatos a concejales.
La cosecha cayó de 900.000 a 310.000 toneladas.
Sesenta por ciento de las farmacias cerró sus puertas.
El buque lleva a bordo 2,1 millones de barriles de crudo.
Decenas de miles de venezolanos cruzaron a Roraima.
El incendio arrasó 420 hectáreas del parque.
La planta genera ahora 600 megavatios, la mitad que antes.
Diez gobernadores firmaron la carta.
Los bonos cayeron 3,2 centavos hasta 17,5 centavos.
El juez ordenó congelar 92 cuentas en ocho bancos.
Se registraron 1.017 réplicas después del sismo.
Los manifestantes bloquearon veintitrés avenidas.
La alcaldía retiró 14 toneladas de basura de un solo río.
Trescientos presos comenzaron una huelga de hambre.
El ministro viajó con una comitiva de 32 empresarios.
La compañía despidió a 4.600 obreros en Anzoátegui.
Ocho de cada diez hogares reciben agua por camiones.
Rusia vendió 100.000 fusiles al ejército.
El estadio reunió a cincuenta mil seguidores.
El programa costó alrededor de 75 millones de dólares.
Treinta y cinco países condenaron la medida.
La encuesta se hizo a 1.580 adultos en ocho ciudades.
La sequía afecta a 18 municipios y a casi medio millón de habitantes.
Los pescadores hallaron doce cuerpos cerca de Güiria.
Un kilo de carne vale veinte dólares en Canaima.
El pelotón decomisó 730 kilos de cocaína y cuatro lanchas.
Faltan 84 enfermeras en el turno de la noche.
La red de metro perdió 220 vagones en diez años.
Aterrizaron seis vuelos con 1.150 repatriados.
El tribunal citó a setenta y dos accionistas.
Los precios se multiplicaron por ocho en cinco meses.
El Congreso recibió 640 denuncias de tortura.
El puente mide 1.678 metros y costó 90 millones.
`;

const PORTUGUESE = `
O hospital de Boa Vista recebeu 46 feridos em duas noites.
Mais de 1.200 venezuelanos dormem nas ruas de Pacaraima.
A refinaria processa 150 mil barris por dia.
Dezoito soldados pediram refúgio no Brasil.
A inflação chegou a 9,5% em setembro.
O governo distribuiu 23.000 cestas básicas em Caracas.
Pelo menos sete pessoas morreram no desabamento.
Cerca de 300 indígenas cruzaram a fronteira.
A dívida soma 7 bilhões de dólares.
O apagão durou catorze horas em dezesseis estados.
Trinta e dois países assinaram o documento.
O abrigo tem 540 leitos e quatro cozinhas.
Quase três milhões de pessoas deixaram o país.
O litro da gasolina custa 0,50 dólar.
A Polícia Federal prendeu 21 suspeitos.
Entre 80 e 90 caminhões esperam na alfândega.
A Assembleia tem 277 cadeiras.
O exército mobilizou 2.800 homens na região.
Quinze deputados perderam o mandato.
A empresa demitiu 1.350 funcionários.
Até 500 famílias serão levadas a Manaus.
O salário mínimo vale menos de seis dólares.
O avião levava 19 passageiros e três tripulantes.
A ONU pede 738 milhões de dólares para a crise.
Foram apreendidos 410 quilos de cocaína.
O presídio abriga quatrocentos detentos, o dobro do previsto.
A produção caiu para 620 mil barris diários.
Cinquenta ônibus levaram os manifestantes ao centro.
O consulado emitiu 8.900 vistos desde janeiro.
A pesquisa ouviu 1.024 eleitores em doze cidades.
Sessenta por cento dos lares não têm água corrente.
O acordo prevê 45 voos por mês.
A juíza bloqueou 63 contas bancárias.
O tremor teve onze réplicas.
A vacina chegou a 31 municípios.
Vinte e oito médicos cubanos desertaram.
O banco vendeu 14 toneladas de ouro.
Cada família recebe 9 quilos de arroz.
A cidade registrou 87 homicídios em maio.
O navio leva 1,9 milhão de barris de petróleo.
O Parlamento ouviu vinte testemunhas.
O incêndio destruiu 250 hectares de mata.
Foram abertos 3.400 processos contra servidores.
Dois generais e cinco coronéis foram detidos.
A usina produz 400 megawatts.
Milhares de pessoas marcharam em Barquisimeto.
O prefeito decretou três dias de luto.
A ponte tem 315 metros.
O tribunal condenou nove policiais.
O grupo reúne 14 nações da região.
O preço do pão dobrou em quinze dias.
A agência contou 52 protestos em abril.
Uma doação de 20 geradores chegou a Maracaibo.
A petroleira deve 2,4 bilhões de dólares aos credores.
Morreram ao menos 13 bebês na maternidade.
Os militares fecharam 26 rádios.
A companhia suspendeu dez rotas.
O censo contou 38.600 imigrantes em Roraima.
Oitenta toneladas de remédios aguardam no porto.
O ministro ficou 47 dias no cargo.
O partido elegeu 19 governadores.
A operação usou 150 agentes e oito cães.
Sete em cada dez jovens querem sair do país.
O país importou 600 mil toneladas de trigo.
O mercado caiu 3,7% na segunda-feira.
A escola perdeu 230 alunos e onze professores.
O hotel recebeu 74 refugiados.
Foram fechadas 127 emissoras em cinco anos.
A barragem baixou dezenove metros.
O sindicato reúne 16 mil operários.
A missão europeia enviou 112 observadores.
Chegaram a Brasília vinte e quatro diplomatas.
A frota perdeu 36 navios.
O fundo guarda 1.600 milhões de euros.
Mais da metade dos 52 poços está parada.
A milícia diz ter 3,3 milhões de membros.
Os garimpeiros abriram 900 buracos na selva.
O jornal imprimia 80.000 exemplares.
O posto atende 340 pessoas por dia.
A marcha reuniu cem mil pessoas, segundo a oposição.
A ONG registrou 288 presos políticos.
A multa é de 15 milhões de reais.
O time viajou com 23 jogadores.
A patrulha deteve seis pescadores perto da costa.
Um carregamento de 65 toneladas saiu do Recife.
O conselho rejeitou 41 candidaturas.
A fila tinha dois quilômetros.
O tratamento custa 3.700 dólares por ano.
A comissão visitou treze prisões em oito dias.
A greve parou 70% do transporte.
Há 58 mil casas sem luz em Mérida.
O leilão rendeu 94 milhões de dólares.
Ao todo, 1.113 cartas foram entregues.
A fronteira ficou fechada por 77 dias.
O vírus matou 17 crianças yanomami.
A polícia usou três blindados e 40 motos.
Os peritos analisaram 2.300 atas.
Cento e vinte senadores votaram pela internet.
O presidente recebeu doze embaixadores na terça-feira.
O dique rompeu e inundou 11 bairros.
A colheita caiu 62 por cento.
Foram plantadas 5 mil mudas no parque.
A gráfica imprimiu 18 milhões de cédulas.
O asilo abriga 33 idosos.
Noventa e um por cento dos médicos aderiram à paralisação.
O trem levou 480 romeiros a Guanare.
Quatro mil toneladas de milho ficaram no porto.
A taxa subiu de 12 para 19 bolívares.
Roraima recebeu 10 vezes mais pedidos do que em 2015.
A Colômbia deportou 66 pessoas em um mês.
Faltam 210 enfermeiros na rede pública.
A obra custou 84 milhões e durou sete anos.
O helicóptero caiu com nove militares a bordo.
Seis mil alunos voltaram às aulas.
O campo tem 29 poços e três plataformas.
O deputado passou 400 dias na prisão.
O caminhão levava 2,5 toneladas de leite em pó.
A feira atraiu 35 mil visitantes.
O Brasil enviou duzentas toneladas de alimentos.
O relatório cita 8.292 execuções em três anos.
A emissora tem 51 funcionários.
Doze por cento das urnas apresentaram falhas.
O ouro saiu em 22 caixas.
A cidade tem 1,6 milhão de habitantes e um só hospital infantil.
O protesto terminou com 14 detidos e 30 feridos.
O Senado aprovou a ajuda por 54 votos a 12.
A seca atinge 44 municípios.
Cinco juízes renunciaram.
O gasoduto terá 225 quilômetros.
Quarenta e sete ônibus foram queimados.
A bolsa paga 90 reais por mês a 1.800 famílias.
O ataque deixou 4 mortos e dezenas de feridos.
A pista mede 2.700 metros.
Os técnicos trocaram 61 transformadores.
O mercado negro vende o dólar por 38 bolívares.
Onze partidos assinaram o pacto.
O exame reprovou 73% dos candidatos.
A estatal perdeu vinte e cinco mil empregados.
Uma centena de presos fugiu da cadeia.
O porto movimentou 96 contêineres na semana.
O cerco durou 27 horas.
Meio milhão de pessoas vivem sem água.
O clube doou 650 cobertores.
A inflação de março foi de 2,1%.
A força-tarefa reúne 280 policiais de seis estados.
Os bancos fecharam 118 agências.
O vulcão fica a 16 quilômetros da vila.
Trezentas mulheres denunciaram abusos.
A rede tem 49 estações.
O teto subiu para 5.500 milhões de dólares.
`;

/** Sentences in Spanish and Portuguese that count or measure something, one number and more in each. */
export const COUNTED_SENTENCES: readonly CountedSentence[] = [
  ...sentencesOf("es", SPANISH),
  ...sentencesOf("pt", PORTUGUESE),
];

function sentencesOf(language: Language, lines: string): CountedSentence[] {
  return lines
    .trim()
    .split("\n")
    .map((text, at) => ({ id: `c-${language}-${at + 1}`, text, language }));
}
