/**
 * Foreign states as the codice fiscale knows them, `Belfiore code|countries (ISO 3166-1) on its land today|name; other names`, and
 * `|year` behind those that ended.
 *
 * Source: ISTAT, "Codici delle unità territoriali estere" and "Paesi esteri cessati", CC BY 3.0 IT. Rearranged by us.
 */
export const FOREIGN_STATES_TABLE = `
Z100|AL|Albania
Z101|AD|Andorra
Z102|AT|Austria
Z103|BE|Belgio
Z104|BG|Bulgaria
Z105|CZ SK|Cecoslovacchia|1992
Z106|VA|Stato della Città del Vaticano
Z107|DK|Danimarca
Z108|FO|Isole Fær Øer
Z109|FI|Finlandia
Z110|FR|Francia
Z111|DE|Repubblica Democratica Tedesca;Germania Est|1990
Z112|DE|Germania
Z113|GI|Gibilterra
Z114|GB|Regno Unito;Gran Bretagna;Inghilterra
Z115|GR|Grecia
Z116|IE|Irlanda
Z117|IS|Islanda
Z118|BA HR ME MK RS SI XK|Repubblica Socialista Federale di Jugoslavia;Jugoslavia|2003
Z119|LI|Liechtenstein
Z120|LU|Lussemburgo
Z121|MT|Malta
Z122|IM|Isola di Man
Z123|MC|Monaco
Z125|NO|Norvegia
Z126|NL|Paesi Bassi
Z127|PL|Polonia
Z128|PT|Portogallo
Z129|RO|Romania
Z130|SM|San Marino
Z131|ES|Spagna
Z132|SE|Svezia
Z133|CH|Svizzera
Z134|HU|Ungheria
Z135|AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ|Unione Sovietica;URSS|1991
Z138|UA|Ucraina
Z139|BY|Bielorussia
Z140|MD|Moldova
Z144|EE|Estonia
Z145|LV|Lettonia
Z146|LT|Lituania
Z148|MK|Macedonia del Nord
Z149|HR|Croazia
Z150|SI|Slovenia
Z153|BA|Bosnia-Erzegovina
Z154|RU|Federazione russa
Z155|SK|Slovacchia
Z156|CZ|Repubblica ceca
Z157|ME RS XK|Serbia e Montenegro|2006
Z158|RS|Serbia
Z159|ME|Montenegro
Z160|XK|Kosovo
Z161|PS|Palestina
Z200|AF|Afghanistan
Z203|SA|Arabia Saudita
Z204|BH|Bahrein
Z205|BT|Bhutan
Z206|MM|Myanmar/Birmania;Birmania
Z207|BN|Brunei Darussalam
Z208|KH|Cambogia
Z209|LK|Sri Lanka
Z210|CN|Cina
Z211|CY|Cipro
Z213|KR|Corea del Sud
Z214|KP|Corea del Nord
Z215|AE|Emirati Arabi Uniti
Z216|PH|Filippine
Z217|TW|Taiwan
Z219|JP|Giappone
Z220|JO|Giordania
Z222|IN|India
Z223|ID|Indonesia
Z224|IR|Iran
Z225|IQ|Iraq
Z226|IL|Israele
Z227|KW|Kuwait
Z228|LA|Laos
Z229|LB|Libano
Z232|MV|Maldive
Z233|MN|Mongolia
Z234|NP|Nepal
Z235|OM|Oman
Z236|PK|Pakistan
Z237|QA|Qatar
Z240|SY|Siria
Z241|TH|Thailandia
Z242|TL|Timor Leste
Z243|TR|Turchia
Z246|YE|Yemen
Z247|MY|Malaysia
Z248|SG|Singapore
Z249|BD|Bangladesh
Z250|YE|Yemen del Sud|1990
Z251|VN|Vietnam
Z252|AM|Armenia
Z253|AZ|Azerbaigian
Z254|GE|Georgia
Z255|KZ|Kazakhstan
Z256|KG|Kirghizistan
Z257|TJ|Tagikistan
Z258|TM|Turkmenistan
Z259|UZ|Uzbekistan
Z300|NA|Namibia
Z301|DZ|Algeria
Z302|AO|Angola
Z305|BI|Burundi
Z306|CM|Camerun
Z307|CV|Capo Verde
Z308|CF|Repubblica Centrafricana
Z309|TD|Ciad
Z310|KM|Comore
Z311|CG|Congo
Z312|CD|Repubblica Democratica del Congo
Z313|CI|Costa d'Avorio
Z314|BJ|Benin
Z315|ET|Etiopia
Z316|GA|Gabon
Z317|GM|Gambia
Z318|GH|Ghana
Z319|GN|Guinea
Z320|GW|Guinea-Bissau
Z321|GQ|Guinea equatoriale
Z322|KE|Kenya
Z325|LR|Liberia
Z326|LY|Libia
Z327|MG|Madagascar
Z328|MW|Malawi
Z329|ML|Mali
Z330|MA|Marocco
Z331|MR|Mauritania
Z332|MU|Maurizio
Z333|MZ|Mozambico
Z334|NE|Niger
Z335|NG|Nigeria
Z336|EG|Egitto
Z337|ZW|Zimbabwe
Z338|RW|Ruanda
Z339|EH|Sahara occidentale
Z340|SH|Sant'Elena
Z341|ST|Sao Tomé e Principe
Z342|SC|Seychelles
Z343|SN|Senegal
Z344|SL|Sierra Leone
Z345|SO|Somalia
Z347|ZA|Sudafrica
Z348|SD SS|Sudan
Z349|SZ|Eswatini
Z351|TG|Togo
Z352|TN|Tunisia
Z353|UG|Uganda
Z354|BF|Burkina Faso
Z355|ZM|Zambia
Z357|TZ|Tanzania
Z358|BW|Botswana
Z359|LS|Lesotho
Z361|DJ|Gibuti
Z368|ER|Eritrea
Z400|BM|Bermuda
Z401|CA|Canada
Z402|GL|Groenlandia
Z403|PM|Saint Pierre e Miquelon
Z404|US|Stati Uniti d'America;USA
Z501|AW|Aruba
Z502|BS|Bahamas
Z503|CR|Costa Rica
Z504|CU|Cuba
Z505|DO|Repubblica Dominicana
Z506|SV|El Salvador
Z507|JM|Giamaica
Z509|GT|Guatemala
Z510|HT|Haiti
Z511|HN|Honduras
Z512|BZ|Belize
Z514|MX|Messico
Z515|NI|Nicaragua
Z516|PA|Panama
Z519|TC|Isole Turks e Caicos
Z522|BB|Barbados
Z524|GD|Grenada
Z525|VG|Isole Vergini britanniche
Z526|DM|Dominica
Z527|LC|Santa Lucia
Z528|VC|Saint Vincent e Grenadine
Z529|AI|Anguilla
Z530|KY|Isole Cayman
Z531|MS|Montserrat
Z532|AG|Antigua e Barbuda
Z533|KN|Saint Kitts e Nevis
Z600|AR|Argentina
Z601|BO|Bolivia
Z602|BR|Brasile
Z603|CL|Cile
Z604|CO|Colombia
Z605|EC|Ecuador
Z606|GY|Guyana
Z608|SR|Suriname
Z609|FK|Isole Falkland (Malvine);Isole Falkland
Z610|PY|Paraguay
Z611|PE|Perù
Z612|TT|Trinidad e Tobago
Z613|UY|Uruguay
Z614|VE|Venezuela
Z700|AU|Australia
Z703|CK|Isole Cook
Z704|FJ|Figi
Z711|MH|Isole Marshall
Z713|NR|Nauru
Z716|NC|Nuova Caledonia
Z719|NZ|Nuova Zelanda
Z722|PN|Isole Pitcairn
Z723|PF|Polinesia francese
Z724|SB|Isole Salomone
Z726|WS|Samoa
Z728|TO|Tonga
Z729|WF|Wallis e Futuna
Z730|PG|Papua Nuova Guinea
Z731|KI|Kiribati
Z732|TV|Tuvalu
Z733|VU|Vanuatu
Z734|PW|Palau
Z735|FM|Stati Federati di Micronesia
Z907|SS|Sud Sudan
`;
