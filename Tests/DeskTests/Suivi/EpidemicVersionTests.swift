import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// An epidemic is its versions: opened, changed from a day, closed early, and nothing that judged is touched.
@Suite struct EpidemicVersionTests {
    @Test(arguments: Engine.tested) func openedChangedAndClosed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            let today = house.today
            var model = Parametres.exercice("grippe-2026", nom: "Grippe", debut: today, fin: today.adding(days: 100))
            #expect(try await house.desk.ouvrirEpidemie(model, key: "ouverture-1", by: admin).versions.count == 1)
            #expect(try await house.desk.ouvrirEpidemie(model, key: "ouverture-1", by: admin).versions.count == 1)
            #expect(try await refusal { try await house.desk.ouvrirEpidemie(model, by: admin) }.word.contains("deja-ouvert"))
            #expect(try await house.desk.listEpidemies(by: admin).map(\.code).contains("grippe-2026"))

            model = try model.avec(["minutes": "20", "du": .string(today.adding(days: 10).iso), "participants": ["medecin", "plateforme"], "joursDeSuivi": "7, 3"])
            let view = try await house.desk.versionnerEpidemie(model, by: admin)
            #expect(view.enVigueur.version == 1 && view.enVigueur.contact.minutes == 15, "today is judged as before")
            #expect(view.versions.map(\.parametres.version) == [2, 1])
            house.clock.advance(days: 10)
            let then = try await house.desk.lireEpidemie("grippe-2026", by: admin).enVigueur
            #expect(then.contact.minutes == 20 && then.participants == [.medecin, .plateforme] && then.delais.joursDeSuivi == [3, 7])

            var coming = then
            coming.du = house.today.adding(days: 20)
            coming.fin = today.adding(days: 365)
            _ = try await house.desk.versionnerEpidemie(coming, by: admin)
            let last = house.today.adding(days: 5)
            _ = try await house.desk.cloreEpidemie("grippe-2026", apres: last, by: admin)
            house.clock.advance(days: 5)
            #expect(try await house.desk.lireEpidemie("grippe-2026", by: admin).enVigueur.refus(le: house.today) == nil)
            house.clock.advance(days: 1)
            #expect(try await house.desk.lireEpidemie("grippe-2026", by: admin).enVigueur.refus(le: house.today)?.code == "epidemie-close")
            house.clock.advance(days: 30)
            #expect(try await house.desk.lireEpidemie("grippe-2026", by: admin).enVigueur.fin == last, "a version to come does not open it again")
            #expect(try await refusal { try await house.desk.versionnerEpidemie(coming, by: admin) }.word == "epidemie-close")
            #expect(try await refusal { try await house.desk.cloreEpidemie("grippe-2026", apres: house.today, by: admin) }.word == "epidemie-close")
        }
    }

    @Test(arguments: Engine.tested) func whatCannotServe(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            let today = house.today
            let present = try await house.desk.lireEpidemie(DemoFilling.epidemic, by: admin).enVigueur
            let known = try present.avec(["du": .string(today.adding(days: -1).iso)])
            #expect(try await refusal { try await house.desk.versionnerEpidemie(known, by: admin) }.word == "invalid passe")
            #expect(try await refusal { try await house.desk.cloreEpidemie(DemoFilling.epidemic, apres: today.adding(days: -2), by: admin) }.word == "invalid passe")
            #expect(try await refusal { try await house.desk.cloreEpidemie("inconnue", apres: today, by: admin) }.word == "notFound")
            for who in [Who.drLeclerc, .arsColin, .agentCPAM, .phLambert] {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.lireEpidemie(DemoFilling.epidemic, by: caller) }.word == "forbidden")
                #expect(try await refusal { try await house.desk.ouvrirEpidemie(known, by: caller) }.word == "forbidden")
                #expect(try await refusal { try await house.desk.versionnerEpidemie(known, by: caller) }.word == "forbidden")
                #expect(try await refusal { try await house.desk.cloreEpidemie(DemoFilling.epidemic, apres: today, by: caller) }.word == "forbidden")
            }
        }
    }

    /// Every anomaly names its own box.
    @Test func anomaliesFieldByField() {
        let base = Parametres.exercice("essai", nom: "Essai", debut: LocalDate(epochDay: 20_000), fin: LocalDate(epochDay: 20_100))
        let bad: [(JSONValue, String)] = [
            (["nom": ""], "nom"), (["code": "É"], "code"), (["fin": "31/02/2026"], "fin"), (["fin": .string(LocalDate(epochDay: 19_999).iso)], "fin"),
            (["minutes": "quinze"], "minutes"), (["minutes": 1441], "minutes"), (["centimetres": -1], "centimetres"), (["appelHeures": 0], "appelHeures"),
            (["validationHeures": 73], "validationHeures"), (["ouvre": 25], "ouvre"), (["ferme": 7], "ferme"), (["moisContacts": 0], "moisContacts"),
            (["moisCas": 25], "moisCas"), (["isolementJours": 61], "isolementJours"), (["joursDeSuivi": "2, 15"], "joursDeSuivi"),
            (["joursDeSuivi": "2, 2"], "joursDeSuivi"), (["participants": []], "participants"), (["participants": ["maire"]], "participants"),
            (["basesLegales": []], "basesLegales"), (["basesLegales": [["reference": "Loi", "dit": ""]]], "basesLegales.0.dit"), (["casAuMoins": 1], "casAuMoins"),
            (["retardPourCent": 101], "retardPourCent"), (["lienHeures": 0], "lienHeures"), (["essaisAuPlus": 0], "essaisAuPlus"),
        ]
        for (typed, field) in bad {
            do {
                _ = try base.avec(typed)
                Issue.record("accepted: \(field)")
            } catch DeskRefusal.invalid(let anomalies) {
                #expect(anomalies.map(\.field).contains(field), "\(field): \(anomalies.map(\.field))")
            } catch { Issue.record("\(error)") }
        }
        #expect((try? base.avec(base.saisie)) == base, "what is shown is what is read")
    }
}
