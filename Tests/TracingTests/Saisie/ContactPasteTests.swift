import ContactTracing
import Core
import Testing

/// Lines as doctors paste them. Everyone here is invented, and the numbers belong to nobody.
@Suite struct ContactPasteTests {
    /// A line, and what is read of it: name, given name, telephone, postal code, département, commune, link; « - » for none.
    static let table: [(String, String)] = [
        ("DUPONT Marie 06 12 34 56 78 35000", "DUPONT|Marie|0612345678|35000|35|-|-"),
        ("Marie Dupont;0612345678;35", "Dupont|Marie|0612345678|-|35|-|-"),
        ("DUPONT Marie\t06.12.34.56.78\t35000\tRennes", "DUPONT|Marie|0612345678|35000|35|Rennes|-"),
        ("06-12-34-56-78 DUPONT Marie 35000 Rennes", "DUPONT|Marie|0612345678|35000|35|Rennes|-"),
        ("35000 DUPONT Marie 0612345678", "DUPONT|Marie|0612345678|35000|35|-|-"),
        ("0612345678, 35, Marie DUPONT", "DUPONT|Marie|0612345678|-|35|-|-"),
        ("Marie DUPONT 35", "DUPONT|Marie|-|-|35|-|-"),
        ("DUPONT;Marie;+33 6 12 34 56 78;39000;Lons-le-Saunier", "DUPONT|Marie|+33612345678|39000|39|Lons-le-Saunier|-"),
        ("DUPONT Marie +33 (0)6 12 34 56 78 35000", "DUPONT|Marie|+33612345678|35000|35|-|-"),
        ("DUPONT Marie 0033612345678 35000", "DUPONT|Marie|+33612345678|35000|35|-|-"),
        ("PEETERS Jan +32 470 12 34 56 59000 Lille", "PEETERS|Jan|+32470123456|59000|59|Lille|-"),
        ("LE GOFF Anne 0298123456 29200 Brest", "LE GOFF|Anne|0298123456|29200|29|Brest|-"),
        ("Anne Le Goff 0298123456 29200", "Le Goff|Anne|0298123456|29200|29|-|-"),
        ("Marie de la Tour 39", "de la Tour|Marie|-|-|39|-|-"),
        ("de LA TOUR Marie 39", "de LA TOUR|Marie|-|-|39|-|-"),
        ("D’ORMESSON Jean-Paul 75007 PARIS", "D'ORMESSON|Jean-Paul|-|75007|75|PARIS|-"),
        ("DUPONT MARIE 0612345678 35000", "DUPONT|MARIE|0612345678|35000|35|-|-"),
        ("DUPONT-MARTIN Zoé 2A", "DUPONT-MARTIN|Zoé|-|-|2A|-|-"),
        ("Luca SANTINI 20200 Bastia", "SANTINI|Luca|-|20200|2B|Bastia|-"),
        ("Luca SANTINI 20000 Ajaccio", "SANTINI|Luca|-|20000|2A|Ajaccio|-"),
        ("PAYET Emma 0692123456 97400 Saint-Denis", "PAYET|Emma|0692123456|97400|974|Saint-Denis|-"),
        ("PAYET Emma 974", "PAYET|Emma|-|-|974|-|-"),
        ("M. DUPONT Paul 0612345678 (35) conjoint", "DUPONT|Paul|0612345678|-|35|-|conjoint"),
        ("- Paul DUPONT, foyer, 35000", "DUPONT|Paul|-|35000|35|-|foyer"),
        ("3. Paul DUPONT collègue 0612345678 01000", "DUPONT|Paul|0612345678|01000|01|-|collegue"),
        ("01000 06 12 34 56 78 DUPONT Paul", "DUPONT|Paul|0612345678|01000|01|-|-"),
        ("• MARTIN Léa (fille) 0612345678 75 012", "MARTIN|Léa|0612345678|75012|75|-|enfant"),
        ("VOISIN Paul 0612345678 39", "VOISIN|Paul|0612345678|-|39|-|-"),
        ("Paul DUPONT voisin 39", "DUPONT|Paul|-|-|39|-|voisin"),
        ("Jean Petit son collègue de bureau 39100", "Petit|Jean|-|39100|39|-|collegue"),
        ("Nom : Dupont Prénom : Marie Tél : 06 12 34 56 78 CP : 35000", "Dupont|Marie|0612345678|35000|35|-|-"),
        ("Nom: DE SOUSA; Prénom: Ana Luisa; Ville: Nice; CP: 06000", "DE SOUSA|Ana Luisa|-|06000|06|Nice|-"),
        ("Mme MARTIN née DURAND Sophie 0612345678 35", "MARTIN|Sophie|0612345678|-|35|-|-"),
        ("MARTIN Sophie née le 12/03/1985 35000", "MARTIN|Sophie|-|35000|35|-|-"),
        ("MARTIN Sophie 12 rue des Lilas 35000 Rennes 0612345678", "MARTIN|Sophie|0612345678|35000|35|Rennes|-"),
        ("MARTIN Sophie 45 ans 0612345678 35", "MARTIN|Sophie|0612345678|-|35|-|-"),
        ("sophie.martin@exemple.fr MARTIN Sophie 35", "MARTIN|Sophie|-|-|35|-|-"),
        ("marie dupont 0612345678 35", "dupont|marie|0612345678|-|35|-|-"),
        ("Marie 0612345678 35", "-|Marie|0612345678|-|35|-|-"),
        ("DUPONT 0612345678 35", "DUPONT|-|0612345678|-|35|-|-"),
        ("0612345678 35", "-|-|0612345678|-|35|-|-"),
        ("J. DUPONT 0612345678 35", "DUPONT|J|0612345678|-|35|-|-"),
        ("DUPONT J 35000", "DUPONT|J|-|35000|35|-|-"),
        ("Rossi Marco à Rennes 0612345678", "Marco|Rossi|0612345678|-|-|Rennes|-"),
        ("DUPONT Marie RENNES 0612345678 35", "DUPONT|Marie|0612345678|-|35|RENNES|-"),
        ("DUPONT;Marie;Rennes;0612345678;35", "DUPONT|Marie|0612345678|-|35|Rennes|-"),
        ("DUPONT\u{A0}Marie\u{A0}06\u{A0}12\u{A0}34\u{A0}56\u{A0}78\u{A0}35000", "DUPONT|Marie|0612345678|35000|35|-|-"),
        ("DUPONT Marie F-35000 Rennes", "DUPONT|Marie|-|35000|35|Rennes|-"),
        ("\"DUPONT\",\"Marie\",\"0612345678\",\"35000\"", "DUPONT|Marie|0612345678|35000|35|-|-"),
        ("DUPONT Marie 612345678 35000", "DUPONT|Marie|-|35000|35|-|-"),
        ("DUPONT Marie 06 12 34 56 35000", "DUPONT|Marie|-|35000|35|-|-"),
        ("DUPONT Marie 0612345678 0299123456 35", "DUPONT|Marie|0612345678|-|35|-|-"),
        ("DUPONT Marie 99999", "DUPONT|Marie|-|-|-|-|-"),
        ("DUPONT Marie 1", "DUPONT|Marie|-|-|-|-|-"),
        ("KOWALSKI Ewa (mère) +48 601 234 567 ; 67000 STRASBOURG", "KOWALSKI|Ewa|+48601234567|67000|67|STRASBOURG|parent"),
        ("Élodie ŒUVRARD 35", "ŒUVRARD|Élodie|-|-|35|-|-"),
        ("NGUYEN Thi Mai 94", "NGUYEN|Thi Mai|-|-|94|-|-"),
        ("LI Wei 0712345678 75013", "LI|Wei|0712345678|75013|75|-|-"),
        ("MARTIN Hugo camarade de classe 35", "MARTIN|Hugo|-|-|35|-|scolaire"),
        ("MARTIN Sophie 0612345678 Dole (39100)", "MARTIN|Sophie|0612345678|39100|39|Dole|-"),
        ("MARTIN Sophie tél 06.12.34.56.78 habite Dole 39", "MARTIN|Sophie|0612345678|-|39|Dole|-"),
        ("Kevin fils de Sophie MARTIN 35", "-|Kevin|-|-|35|-|enfant"),
        ("sophie MARTIN 0612345678 dept 35", "MARTIN|sophie|0612345678|-|35|-|-"),
        ("MARTIN vue hier chez sa mère 35", "MARTIN|-|-|-|35|-|parent"),
        ("M et Mme DURAND 0612345678 35", "DURAND|-|0612345678|-|35|-|-"),
        ("Mme Durand 0612345678 35", "Durand|-|0612345678|-|35|-|-"),
        ("MARTIN, Sophie, 0612345678, Dole, 39100", "MARTIN|Sophie|0612345678|39100|39|Dole|-"),
        ("MARTIN Sophie / 0612345678 / 35", "MARTIN|Sophie|0612345678|-|35|-|-"),
        ("O'BRIEN Kate +44 7700 900123 75001 Paris", "O'BRIEN|Kate|+447700900123|75001|75|Paris|-"),
        ("Marie-Claire d’Aubigné 39100 Dole", "d'Aubigné|Marie-Claire|-|39100|39|Dole|-"),
        ("Grand-mère Jeanne DURAND 39", "DURAND|Jeanne|-|-|39|-|famille"),
        ("Mr Paul Durand 12, rue de la Paix 39100 DOLE tel 0612345678", "Durand|Paul|0612345678|39100|39|DOLE|-"),
        ("BEN SALAH Amine 69", "BEN SALAH|Amine|-|-|69|-|-"),
        ("epouse DUPONT Claire 35", "DUPONT|Claire|-|-|35|-|conjoint"),
    ]

    static func summary(_ contact: ContactLu) -> String {
        [
            contact.nom, contact.prenom, contact.telephone, contact.codePostal, contact.departement, contact.commune,
            contact.lien?.rawValue,
        ].map { $0 ?? "-" }.joined(separator: "|")
    }

    @Test(arguments: table)
    func lines(line: String, expected: String) throws {
        let contact = try #require(ContactPaste(line).contacts.first)
        #expect(Self.summary(contact) == expected, "\(contact)")
        #expect(contact.texte == line)
    }

    @Test func whatIsMissingIsSaidCompulsoryFirst() throws {
        let contact = try #require(ContactPaste("Marie").contacts.first)
        #expect(contact.manques == [.territoire, .nom, .telephone])
        #expect(!contact.estSuffisant)
        #expect(try #require(ContactPaste("DUPONT Marie 35").contacts.first).estSuffisant)
        #expect(ContactLu.Manque.territoire.message.contains("35000"))
    }

    @Test(arguments: [
        ("Marie Dupont 35", "Nom et prénom ont été déduits de l’ordre des mots"), ("DUPONT MARIE 35", "le premier mot a été pris pour le nom"),
        ("DUPONT Marie 612345678 35", "perdu son premier zéro"), ("DUPONT Marie 06 12 34 56 35000", "8 chiffres"),
        ("DUPONT Marie 01 06 12 34 56 78", "de deux façons"), ("DUPONT Marie 12/03/85 35", "sur deux chiffres"),
        ("Marie et Paul DUPONT 35", "plusieurs personnes"), ("DUPONT Marie conjointe 35", "même toit"),
        ("DUPONT Marie 35000 39000", "Plusieurs codes postaux"), ("DUPONT Marie@ 35", "adresse électronique"),
        ("DUPONT Marie vue le 12/05/2020 35", "date de naissance"),
    ])
    func whatIsDeducedIsSaid(line: String, doubt: String) throws {
        let contact = try #require(ContactPaste(line).contacts.first)
        #expect(contact.doutes.contains { $0.contains(doubt) }, "\(contact.doutes)")
    }

    @Test(arguments: ["DUPONT Marie 06 12 34 56 78 35000", "Marie DUPONT;0612345678;35;collègue", "LE GOFF Anne 29200 Brest"])
    func aPlainLineLeavesNoDoubt(line: String) throws {
        let contact = try #require(ContactPaste(line).contacts.first)
        #expect(contact.doutes.isEmpty)
        #expect(contact.reste.isEmpty)
    }
}
