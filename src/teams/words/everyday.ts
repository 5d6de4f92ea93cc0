/**
 * Words people use about a visit, a team or the day, in English and Welsh, as the grammar reads them (lower case, no accents).
 * A duress phrase needs words that are not here, so that nobody says it by accident.
 */
const EVERYDAY: ReadonlySet<string> = new Set(
  `
a abertawe able about accident achos across acw add adra adran adrodd aeth afraid after afternoon again ago agos agosach ahead alarm alive all allan
allwch almost alone already alright although always am amser an and angen anger angry another any anybody anyone anything anyway anywhere appointment
april ar arall are area argyfwng arna aros around arrived asiantaethau ask asked asking at ata ateb ato atom august away awful awr awst baby bach back
bad bag bangor barri barry be because bed bedwar been before behind being below bennu beside best beth better big bit black ble blocked blood blue
blwyddyn bod book bore boss both bottom boy bring broken bron brother brought brown bryderon build building buodd bus but bwyd by byd bydd bydda
byddaf bye cadwch cael caernarfon call called calling came can cancel cancelled cannot cant car care careful cario carry case catch caught centre chair
chairs chat checio check checking checo cheers chi child children choose chwarter chwech chwefror chwi ci class clear close closed closely coat coch
code coffee coffi cold colleague colour come comes coming conference contract could couldnt council couple court croeso cry cup cwestiwn cwpla
cyfarfod cymdeithasol cymraeg cymryd cyn cynllun cynllunio da dad daeth dan dangerous dark data dau daughter davies day days ddau ddim ddiogel ddoe
ddylai ddyletswydd dead dear december dechrau deg delayed dewch di did didnt different digwyddiad dim dinner diogelwch diolch direct do doctor dod
does doesnt dog dogs doing done dont door doors down drelai dri drill drink drive driver driving drop dros drosodd drug drugs drunk drwg drws du
during duty dweud dwi dwin dwr dydd dywyllu each early east easy eat ebrill edrych ef efo ei eight eisiau either eleven else ely email emergency empty
end english enough enter eraill erbyn ers estyn eto evening ever every everybody everyone everything everywhere ewch exit expectations extend extra
eye eyes face fall fama families family fanno far fast father fe february feel feeling felt few ffon ffonio ffordd fi field fifteen fifty fight fin
find fine finish finished fire first five flat floor fo follow followed food foot for forget forgot forty forward found four free friday friend
friends from front full fun fy gadael gael gallu galw galwad gan garden gartren gate gath gave get gets getting girl give given glas gloch go goes gofyn going
gone good gorffan gorffen gorffennaf goruchwyliaeth gosod gosodiadau got gran grandma grangetown great green grey ground group guess guidance gun guy
gwael gwaith gweithiwr gweld gwell gwener gwent gwirio gwneud gwybod gwyliwch gwyn gwyrdd gyda had hafan half hand hands hang hanner happen happened
happening happy hard has hasnt hate have havent having he head health hear heard heart heavy heb heddiw heddlu hefyd held hello helo help helpa helped
helping hen heno her here hey hi hide high hit hitting hoffi hoffwn hold holes home hon honno hospital hot hotel hour hours house houses how hub
hundred hurt hurts hwn hwnnw hwyl hwylus hwyr hydref hynny i iau iawn ichi iddi idea if ill im imi important in incident inni inside into ionawr ir is
isio isnt its itself january job join joined july june just keep kept key keys kid kids kill kind kitchen knew knife knock know known lady lan
language last late later lawr leave leaving led left legal less let lets letter library life lift light like line list listen little live lives living
lle llun lock locked long longer look looking lost lot loud love low lunch lygad ma mab mad made mae maer mai mail main make making mam man manage
manager mangor many march mas mate matter mawr mawrth may maybe me mean means meddyg medi meet meeting mehefin melyn merch mercher met mewn middle
might mind mine mins minutes mis miss missed mobile moment monday money month months mor more morning most mother move moved moyn much mum mummy munud
must mwy my mynd myself nad name names nata naw near nearly neb need neges neighbour neighbours nes neu never newly newport newydd next nhw ni nice
nine niwrnod no nobody noise nol none noon nor normal north nos noswaith not nothing november now number numbers nurse nyrs o october oedd oes of off
office often ok okay ol old on once ond one only onto open opened opening or order os others our out outside over own page paid pain pam pan paper
parent parents park part partner party pass passed past pawb pay pedwar people perhaps person phone phoned pick place places plan plans plant play
please pleased plenty plentyn plis pob point policy pop popeth possible post press pretty probably problem problems prynhawn pub public pull pum pump
push put pwy qualified quarter question questions quick quickly quiet quite ran rang rather reach read ready real really reason receipt record red
remember reminder report rest return review rhagfyr rhaid rhedeg rheolwr rhoi rhwng rhy rhywbeth rhywun right ring rings risg risk river road roath
roedd room rooms round rude rule rules run running rush rwan rwyn rydw rydym sad sadwrn saesneg safe safety saff said saith same sat saturday saw say
saying says sblot scared school scope second see seems seen self send sent september serious set settings seven several shall she shes shop short shot
should shout shouting show shut shwmae sian siarad sick side sign since sir sister sit site six sixty sleep slow small smell smoke so social some
somebody someone something sometimes somewhere son soon sorry sort sos sound sounds south speak splott spoke staff stairs stand start started starting
station stay staying step still stop stopped stopping street strong stryd stuck stuff such sul sumae sunday supervision sure sut swyddfa sy sydd syn
system table tachwedd tad tai take taken taking talk talking tan te tea teacher team tell telling ten test teulu text than thank thanks that thats the
their them then there theres these they theyre thing things think thinking third thirteen thirty this those though thought threat threatened
threatening three through thursday till tim time tired to today together told tomorrow tonight too took top touch toward towards town traffic train
trefnu tri tried trosglwyddo trouble true trwy try trying tsiecio tuesday turn twelve twenty two ty type uchel ugain under understand until up upset
upstairs us use used using usual very visit visited visiting visits voice wait waiting walk walked walking wall want wanted wants warm was wasnt watch
watched watching water way weapon wedi wednesday wedyn week weekend weeks well welsh went were wet what whats when where which while white who whole
whos why wi wife win window wish with within without wits wnaeth wnes wneud woman women wont word words work worked worker workers working world
worried worry worse worst would wouldnt write wrong wrth wyth wythnos y yard ydw ydyn year years yellow yep yesterday yet yfory ym yma ymestyn ymhen
ymlaen ymweliad ymweliadau yn you young your youre yours ysbyty ysgol ystyried zero
`.trim().split(/\s+/),
);

/** Also a number, a reference or a time: those are said every day. */
export const isEverydayWord = (word: string): boolean => EVERYDAY.has(word) || /\d/.test(word);
