import Core
import Teleservices
import Testing

/// Who receives the leave: the fund, but for the civil servant's.
@Suite struct HandedOverTests {
    @Test(arguments: ["salarie", "independant", "exploitantAgricole", "artisteAuteur", "sansEmploi", "elu"])
    func fundReceives(_ situation: String) throws {
        let service = try #require(Registry.find("arret-de-travail"))
        #expect(service.handedOver(["situation": .string(situation)]) == nil)
    }

    @Test func civilServantTakesTheVoletsToTheEmployer() throws {
        let service = try #require(Registry.find("arret-de-travail"))
        let words = try #require(service.handedOver(["situation": "fonctionnaire"]))
        #expect(words.contains("volets 2 et 3"))
    }
}
