/** Phrases and patterns of folded text that tell what kind of sentence it is; every expression is linear. */

/** Not journalism: prompts of forms, notices, adverts, navigation, credits of pictures. */
export const BOILERPLATE =
  /\b(all rights reserved|copyright|todos los derechos|todos os direitos|registration number|registered office|©|licen[cs]e (for|no)|without written authorization|terms of (use|service)|privacy policy|cookies?|subscribe|suscribete|suscribase|assine|sign up|log ?in|newsletter|click here|haga clic|clique aqui|please (enter|wait|check|support|read|log)|your comment|your name|leave a (comment|reply)|comentarios?:|share (this|on)|add to favou?rites|follow us|siguenos|read (more|also)|lea tambien|leia (tambem|mais)|more news|related (articles|stories|news)|get short url|listen live|^advertisement|^publicidad|^sponsored|photo ?:|foto ?:|image (provided|credit|source)|file photo|getty images|suggested for this site|published (in|on) this (site|website)|community standards|app store|(on|via|por|en|no) whatsapp|this article (was|is)|views expressed|reporting by|contributed to this report|contribuy(o|eron) a est[ae]|colaboro con esta|editing by|edited by|con informacion de|com informacoes d)\b/;

/** A line that names who wrote or when: "By Staff, News Agencies", "Updated: 2019-02-07". */
export const BYLINE =
  /^(by|por|de) [a-z .,'&-]{3,60}$|^(updated|published|actualizado|publicado|atualizado|posted)\b|^[a-z .]{2,30}\| ?(updated|published)/;

/** A remark that nothing was learnt: it states nothing that another report could bear out. */
export const NO_COMMENT =
  /\b(did not (immediately )?(reply|respond)|declined to (comment|offer|provide)|could not be reached|no respondio|no quiso comentar|nao respondeu|request for comment)\b/;

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
export const ACCENTED_PAST = /[a-z\u00f1]{2,}(\u00f3|i\u00f3|\u00e1|\u00e1n|iu|eu)(?![\p{L}])/u;
