import { latin } from "../text/letters";

/**
 * Phrases and patterns of folded text that tell what kind of sentence it is; every expression is linear. Of many alternatives a look behind stands before them
 * instead of `\b`, with which V8 takes three times as long to lay them out (3.1 and 0.9 ms).
 */

/** Not journalism: prompts of forms, notices, adverts, navigation, credits of pictures. */
export const BOILERPLATE =
  /(?<!\w)(all rights reserved|copyright|todos los derechos|todos os direitos|registration number|registered office|licen[cs]e (for|no)|without written authorization|terms of (use|service)|privacy policy|cookies?|subscribe|suscribete|suscribase|assine|sign up|log ?in|newsletter|click here|haga clic|clique aqui|please (enter|wait|check|support|read|log)|your comment|your name|leave a (comment|reply)|comentarios?:|share (this|on)|add to favou?rites|follow us|siguenos|read (more|also)|lea tambien|leia (tambem|mais)|more news|related (articles|stories|news)|get short url|listen live|^advertisement|^publicidad|^sponsored|photo ?:|foto ?:|image (provided|credit|source)|file photo|getty images|suggested for this site|published (in|on) this (site|website)|community standards|app store|(on|via|por|en|no) whatsapp|this article (was|is)|views expressed|reporting by|contributed to this report|contribuy(o|eron) a est[ae]|colaboro con esta|editing by|edited by|con informacion de|com informacoes d)\b/;

/** A line that names who wrote or when: "By Staff, News Agencies", "Updated: 2019-02-07". */
export const BYLINE =
  /^(by|por|de) [a-z .,'&-]{3,60}$|^(updated|published|actualizado|publicado|atualizado|posted)\b|^[a-z .]{2,30}\| ?(updated|published)/;

/** A remark that nothing was learnt: it states nothing that another report could bear out. */
export const NO_COMMENT =
  /\b((did|do|does|has|have|had) not (immediately )?(repl(y|ied)|respond(ed)?|answer(ed)?|return(ed)?) (to|calls?|messages?|an e-?mail|a request|questions)\b|did not (immediately )?(reply|respond)|neither [a-z' ]{3,40} (replied|responded|answered|was available|would comment)|(declined|refused) to (comment|offer|provide|discuss|give)|could not be reached|(not|un)available for comment|no immediate comment|attempts to (contact|reach)|calls seeking comment|request for comment|not (immediately )?possible to verify|no (respondio|contesto|atendio|quiso comentar|quiso hacer comentarios|fue posible contactar)|rehuso (hacer )?coment|sin exito|solicitud de comentarios|nao (respondeu|quis comentar|retornou|se manifestou|foi localizad[oa])|pedido de comentario)/;

export const FORECAST =
  /\b(will|would|may|might|could|is (likely|expected|set|due) to|are (likely|expected|set|due) to|plans? to|expects?|(va|van|vai|vao) a? ?[a-z]+r|podria|podrian|poderia|poderiam|preve|preven|preveem|se espera|espera-se|seguramente|sera|seran|serao|planea|planean|planeja)\b/;

export const THREAT =
  /\b(threaten(s|ed|ing)?|threats? (to|of|against)|warn(s|ed|ing)?|will (face|pay)|all options (are )?on the table|amenaz(a|o|an|aron|ando)|advirti(o|eron)|ameac(a|ou|am|aram|ando)|advertiu|consequences|consecuencias|consequencias)\b/;

export const OPINION =
  /\b(should|ought to|must|needs? to|hopefully|i think|i believe|in my (view|opinion)|we must|shameful|outrageous|disgraceful|brilliant|wonderful|terrible|unfortunately|sadly|of course|clearly|obviously|debe(n|ria|rian)?|tiene que|hay que|creo que|opino|lamentablemente|por supuesto|deve(m|ria)?|acho que|infelizmente|claro que)\b/;

/** Words of the reader or writer outside a quotation: letters, columns, prompts. */
export const FIRST_PERSON =
  /\b(i|i'm|my|me|we|our|us|yo|mi|nosotros|nuestr[oa]s?|eu|meu|minha|nos|nosso|nossa|you|your)\b/;

/** Finite forms of frequent verbs in three languages and of what endings tell. */
export const FINITE =
  /\b(is|are|was|were|has|have|had|will|would|may|might|can|could|did|does|do|says?|said|told|met|made|took|gave|left|came|went|put|led|held|won|lost|sent|set|began|became|stood|ran|drew|threw|grew|knew|spoke|wrote|drove|chose|shot|struck|spent|lay|brought|caught|bought|thought|fought|sought|built|felt|meant|heard|paid|laid|sold|stole|swore|shook|sank|flew|beat|cost|shut|spread|split|saw|froze|rose|fell|fled|kept|broke|includes?|remains?|wants?|expects?|believes?|calls?|blocks?|bars?|backs?|supports?|recogni[sz]es?|controls?|es|son|fue|fueron|era|eran|ha|han|habia|habian|hubo|sera|seran|esta|estan|estaba|estuvo|tiene|tienen|dijo|hay|hizo|puede|pueden|va|van|pide|exige|foi|foram|sao|tem|tinha|estao|disse|pode|podem|vai|vao|ficou|diz|[a-z]{2,}(ed|aron|ieron|aram|eram|iram|ou|aba|aban|aria|arian))\b/;

/** A Spanish or Portuguese past that its accent alone tells ("acusó", "salió", "saiu"), in unfolded lower case. */
export const ACCENTED_PAST = latin(/[a-z\u00f1]{2}(\u00f3|\u00e1n?|iu|eu)(?!\p{L})/u);

/** Finite pasts of three languages, the participles of the passive among them. */
export const PAST =
  /\b((has|have) (not |never |also |now |already |been )?[a-z]+(ed|en|wn|ne|st|ld|lt|ft|nt|id|ut|un|et)|was|were|had|did|said|told|met|made|took|gave|left|came|went|put|led|held|won|lost|sent|began|became|stood|ran|drew|threw|grew|knew|spoke|wrote|drove|chose|shot|struck|spent|brought|caught|bought|thought|fought|sought|built|felt|heard|paid|sold|stole|swore|sank|flew|beat|cost|shut|saw|froze|rose|fell|fled|kept|broke|cut|ha|han|fue|fueron|era|eran|habia|habian|hubo|estaba|estuvo|dijo|hizo|pudo|tuvo|dio|foi|foram|tinha|disse|ficou|houve|caiu|[a-z]{3,}(ed|aron|ieron|aram|eram|iram|ou))\b/;

/** Forms of "to be" and "to have" in the present: what describes more often than it reports. */
export const COPULA =
  /\b(is|are|isn't|aren't|there's|it's|es|son|hay|esta|estan|tiene|tienen|sao|tem|estao|ha)\b/;

/** Selling: prices of a subscription, offers, draws. */
export const ADVERT =
  /\b(free|gratis|gratuit[ao]s?|discount|descuento|desconto|offer|oferta|promocao|promocion|sorteo|sorteio|prize draw|sponsored|sponsor|patrocinad[oa]|subscriber|subscription|annual plans?|newsletter|boletin|podcast|app|aplicacion|aplicativo|download|descarg(a|ue)|unlimited|commission|webinar|guide|reviewed|cheap|hotline|register|registr(ese|ate)|inicia sesion|iniciar sesion|envios|hazte|partner|assinante|plano de|sem juros|desde \d+ (dolares|euros)|from [$\u00a3\u20ac]\d+)\b/;

/** Words that judge. */
export const SENTIMENT =
  /\b(shame(ful)?|disgrace|absurd|naive|silly|lazy|tragic|tragedy|sad(dest)?|farce|circus|theatre|insult|hypocrisy|obscenity|crime against|curse|graveyard|coward(s|ly)?|brave(st)?|decent|magnificent|heroic|humble|unbearable|futile|incompetent|dignity|beauty|ugliness|fool(ish)?|lies|villain|tyranny|fascism|verguenza|vergonha|farsa|circo|payasada|hipocresia|hipocrisia|ingenu[oa]|ingenuidade|inadmisible|patetic[oa]|triste|lastima|pobre|heroic[oa]|cruel|cobard(e|es)|covarde|ilegal|verdugos|ladrones|traidores|yanqui|imperialismo|hegemonicos|hermos[oa]|dign(o|os|a|idad|idade)|valientes|tristeza|revolta|maldicao|mau gosto|coragem|grandeza|tomara|ojala|basta|viva[n]?)\b/;

/** Superlatives and general truths. */
export const QUALITY =
  /\b(the (most|worst|best|only|real|truth|least|lesson)|a better|as old as|never|nobody|no one|nothing|always|nada|nadie|nunca|jamas|ninguem|siempre|sempre|el peor|lo mas|lo peor|o pior|la verdad|al final|no fundo|no hay|nao ha|tan poc[oa]s)\b/;

/** The writer weighing: "it is hard", "would", "seems", "whatever". */
export const WEIGHING =
  /^(it is|it's|that is|that's|this is|it may|to (speak|compare|trust))\b|\b(it would|would be|would rather|isn't|cannot|can't|seems?|perhaps|maybe|surely|whatever|es hora|seria|cuesta|resulta|merece|trata-se|e preciso|nao da para|quem|quien|quienes|hasta que|deserves?|one can)\b/;

/** Openings that go on from a thought of the writer's. */
export const CONNECTIVE =
  /^(but|so|and|yet|ultimately|frankly|perhaps|let|here|there is|there's|for (all|more)|to|what|how|why|who|that|whether|consider|imagine|pero|y|asi|que|ni|al final|dicho|vaya|afinal|mas|e|entao|em suma|como)\b/;

/** Commands to the reader. */
export const IMPERATIVE =
  /^(read|click|sign|get|follow|share|watch|listen|post|skip|support|write|tap|load|scroll|copy|subscribe|register|join|enjoy|win|buy|open|hire|lose|accept|report|hide|sort|gift|contact|see|please|thank|welcome|stay|give|call|keep|try|picture|lea|siga|siguenos|suscribase|suscribete|descarga|deja|ver|vea|comparte|compartir|copiar|denunciar|escribanos|escuche|hazte|registrate|inicia|volver|quedate|gane|imaginen|leia|veja|assine|receba|ouca|fale|compre|ganhe|partilhar|compartilhe|voltar|aceitar|aceptar|imagine|entenda|fique|vamos|vayamos|empecemos)\b/;

export const SECOND_PERSON = /\b(you|your|yours|usted|ustedes|te|tu|ti|voce|voces|seu e-mail|teu|tua)\b/;

/** What a picture shows, in the words of captions and their credits. */
export const CAPTION =
  /(\((l|r|c|i|d|left|right|center|centre|a esq\.|a dir\.)\)|(?<!\w)(image|picture|photo|photograph|handout|fotografia|foto|imagen|imagem)(?!\w)[^.]{0,60}(?<!\w)(shows?|provided|released|taken|made available|cedida|divulgada|muestra|mostra|de archivo|de arquivo)(?!\w)|, (left|right|center|centre|second from (left|right)),|(?<!\w)(is|are) pictured\b|\bpictured (outside|at|in|during)\b|(?<!\w)(ap photo|reuters|afp|efe|getty)\/|(?<!\w)(image|file photo|handout|credit|credito|drone view|photo|foto|photograph|crop) ?:|\bfoto de archivo\b|\(arquivo\)|\. (afp|efe|reuters|ap|handout)\.?$|\bimage caption\b)/;
