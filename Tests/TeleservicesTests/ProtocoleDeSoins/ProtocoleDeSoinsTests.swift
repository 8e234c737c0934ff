import Core
import Teleservices
import Testing

/// Who may write what, what is told before typing, and what goes on without typing again.
@Suite("The protocol of care") struct ProtocoleDeSoinsTests {
    private let service = Teleservice(ProtocoleDeSoins.self)
    private let today = FactsFixture.today

    private func content(_ more: [String: JSONValue] = [:]) -> JSONValue {
        let simple: [String: JSONValue] = [
            "nature": "initiale", "demande": "simplifiee", "affection": ["code": "ALD-8"], "dateDebut": .string(today.iso), "criteresReunis": true,
            "recommandations": true, "qualite": "generaliste", "patientInforme": true,
        ]
        return .object(simple.merging(more) { $1 }.filter { $0.value != .null })
    }

    private func known(_ code: String, until: LocalDate, _ mode: RenouvellementAffection.Mode, certain: Bool = true) -> AffectionConnue {
        AffectionConnue(
            code: code, precision: "Précision gardée", periode: PeriodeAffection(du: until.adding(years: -3), au: until, dureeCertaine: true),
            renouvellement: RenouvellementAffection(mode: mode, raison: "Parce que.", certain: certain))
    }

    private func patient(_ affections: [AffectionConnue] = [], regime: Regime = .general) -> PatientFacts {
        PatientFacts(id: "p1", birthDate: FactsFixture.day("1985-05-20"), sexe: .feminin, displayName: "Mme Zoé MARTIN", regime: regime, affections: affections)
    }

    @Test("The law’s exceptions go by arguments; the rest may be declared simply", arguments: ListeAffections.toutes.indices)
    func admission(_ index: Int) {
        let one = ListeAffections.toutes[index]
        let codes = service.examine(content(["affection": ["code": .string(one.terme)]]), FactsFixture.context()).anomalies.blocking.map(\.code)
        switch one.code {
        case "14", "17", "23", "31", "32", "L324": #expect(codes == ["pds.simplifiee-exclue"])
        case "12": #expect(codes == ["pds.liste-fermee"])
        default: #expect(codes.isEmpty)
        }
    }

    @Test("F34, F35: any doctor, treating or not, general or specialist, for every régime alike", arguments: Regime.allCases)
    func everyone(_ regime: Regime) {
        #expect(service.authors == [.medecin])
        for author in [FactsFixture.author(), FactsFixture.author(identifiant: "10009999999")] {
            let context = FactsFixture.context(patient: patient(regime: regime), author: author)
            #expect(service.examine(content(["qualite": "specialiste"]), context).anomalies.blocking.isEmpty)
            #expect(service.automaticAcceptance(content()) != nil)
        }
    }

    @Test("Rights open by themselves on a whole simplified declaration, and on nothing else (F39)")
    func acceptance() {
        #expect(service.automaticAcceptance(content())?.contains(today.formattedFr) == true)
        #expect(service.automaticAcceptance(content(["criteresReunis": false])) == nil)
        #expect(service.automaticAcceptance(content(["recommandations": .null])) == nil)
        #expect(service.automaticAcceptance(content(["demande": "argumentee"])) == nil)
        #expect(service.automaticAcceptance(content(["nature": "renouvellement"])) == nil)
        // Its words are in a history that the fund’s agents read.
        #expect(service.automaticAcceptance(content())?.lowercased().contains("diab") == false && !service.summary(of: content()).lowercased().contains("diab"))
    }

    @Test("F27: a useless renewal is told before typing; the automatic one is stopped until the doctor insists, the early one is warned of")
    func useless() throws {
        for (one, words, isStopped) in [
            (known("8", until: today.adding(days: 40), .automatique), "Renouvellement inutile", true),
            (known("8", until: today.adding(days: 40), .automatique, certain: false), "Renouvellement inutile", false),
            (known("8", until: today.adding(years: 2), .argumente), "trop tôt", false),
        ] {
            let context = FactsFixture.context(patient: patient([one]))
            let told = try #require(service.information(on: [:], context).first)
            #expect(told.isUpfront && told.text.contains(words), "\(told.text)")
            let found = service.examine(renewal(), context).anomalies
            #expect(found.map(\.code) == ["pds.renouvellement-inutile"] && found.blocking.isEmpty == !isStopped)
            #expect(found.first?.field == (isStopped ? "quandMeme" : "nature"))
            let insisting = service.examine(renewal().with(["quandMeme": true]), context).anomalies
            #expect(insisting.blocking.isEmpty && insisting.warnings.map(\.code) == ["pds.renouvellement-inutile"], "the doctor decides")
        }
        let useful = FactsFixture.context(patient: patient([known("8", until: today.adding(days: 40), .argumente, certain: false)]))
        #expect(service.examine(renewal(), useful).anomalies.isEmpty)
        // What is not confirmed says so.
        #expect(service.information(on: [:], useful).first?.text.contains("(à confirmer)") == true)
    }

    @Test("F27: what the fund’s file ended is not said to renew itself, and asking for it is not useless") func endedByTheFile() throws {
        let ended = AffectionConnue(
            code: "8", periode: PeriodeAffection(du: today.adding(years: -1), au: today.adding(days: -10), dureeCertaine: true),
            renouvellement: RenouvellementAffection(mode: .automatique, raison: "Parce que.", certain: true), selonFichier: true)
        let context = FactsFixture.context(patient: patient([ended]))
        let told = try #require(service.information(on: [:], context).first?.text)
        #expect(told.contains("Finie le") && told.contains("fichier de la caisse") && told.contains("se demande") && !told.contains("inutile") && !told.contains("automatique"))
        #expect(service.examine(renewal(), context).anomalies.isEmpty)
    }

    private func renewal() -> JSONValue {
        content([
            "nature": "renouvellement", "demande": .null, "criteresReunis": .null, "recommandations": .null, "arguments": "Évolution inchangée.", "dureeDemandee": "5",
        ])
    }

    @Test("A renewal that is near is what the form opens on: illness, precision and date are filled")
    func prefilled() {
        let end = today.adding(days: 40)
        let filled = service.form.prefill(FactsFixture.prefill(patient: patient([known("8", until: end, .argumente)])))
        let values = Dictionary(uniqueKeysWithValues: filled.map { ($0.field, $0.value) })
        #expect(values["nature"] == "renouvellement" && values["affection"]?["code"] == "ALD-8" && values["affection"]?["texte"] == "Précision gardée")
        #expect(values["dateDebut"] == .string(end.adding(days: 1).iso))
        let plain = service.form.prefill(FactsFixture.prefill(patient: patient([known("8", until: end, .automatique)])))
        #expect(plain.first { $0.field == "nature" }?.value == "initiale")
    }

    @Test("F33: a protocol is adjusted without typing it again; what is attested is asked anew")
    func adjusted() throws {
        let previous = content(["demande": "argumentee", "criteresReunis": .null, "recommandations": .null, "arguments": "Motif.", "traitements": "Insuline.", "dureeDemandee": "5"])
        let next = try #require(service.continued(previous, FactsFixture.prefill(patient: patient([known("8", until: today.adding(years: 2), .argumente)]))))
        #expect(next["nature"] == "adaptation" && next["affection"] == ["code": "ALD-8"] && next["traitements"] == "Insuline." && next["patientInforme"] == nil)
        let near = try #require(service.continued(previous, FactsFixture.prefill(patient: patient([known("8", until: today.adding(days: 30), .argumente)]))))
        #expect(near["nature"] == "renouvellement" && near["dureeDemandee"] == "5" && near["dateDebut"] == .string(today.adding(days: 31).iso))
    }

    @Test("The arguments are for the medical service and the doctor, not on the patient’s part")
    func volets() throws {
        let full = content(["demande": "argumentee", "criteresReunis": .null, "recommandations": .null, "arguments": "MOTSARGUMENTS", "traitements": "MOTSSOINS", "dureeDemandee": "5"])
        for (name, shows) in [("volet-1", true), ("volet-2", true), ("volet-3", false)] {
            let volet = try #require(service.volet(named: name))
            let text = service.compose(volet, from: full, try FactsFixture.volet()).allText
            #expect(text.contains("MOTSARGUMENTS") == shows && text.contains("MOTSSOINS"))
        }
        #expect(service.volets.allSatisfy { !$0.recipients.contains(.caisse) && !$0.recipients.contains(.employeur) })
    }
}
