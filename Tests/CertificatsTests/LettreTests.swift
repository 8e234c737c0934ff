import Certificats
import Core
import Testing

/// The letter cites its text, claims nothing uncertain and says nothing of anyone.
@Suite struct LettreTests {
    @Test(arguments: Regle.toutes) func aLetterIsWrittenOnlyWhereTheTextsAllowIt(_ regle: Regle) throws {
        let today = try #require(LocalDate(year: 2026, month: 11, day: 21))
        let reponse = Reponse(regle, le: today)
        guard let lettre = Lettre(reponse) else {
            #expect([.oui, .conflit, .ancien, .aConfirmer, .nonSouhaite].contains(reponse.version.requis))
            return
        }
        #expect(lettre.texte.contains(reponse.version.texte ?? "texte"))
        // Numbers of rules mean nothing to who receives it; the foot of the paper alone tells its own.
        #expect(lettre.paragraphes.allSatisfy { !$0.contains(#/\bC\d\d\b/#) })
        #expect(lettre.mention.contains(regle.id) && lettre.mention.contains("21 novembre 2026"))
        for reserve in reponse.version.reserves { #expect(lettre.mention.contains(reserve)) }
    }

    @Test func noLetterForARuleThatIsOver() throws {
        let past = try #require(LocalDate(year: 2000, month: 1, day: 1))
        #expect(Lettre(Reponse(.principe, le: past)) == nil)
    }
}
