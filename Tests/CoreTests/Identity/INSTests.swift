import Core
import Foundation
import Testing

@Suite struct INSTests {
    @Test(arguments: INSOID.allCases)
    func wrongKeyIsAnErrorInProductionOnly(oid: INSOID) throws {
        #expect(try INS("279035121518989", oid: oid).cleJuste)
        if oid.estProduction {
            #expect(throws: NIRError.cle) { try INS("279035121518912", oid: oid) }
        } else {
            let ins = try INS("279035121518912", oid: oid)
            #expect(!ins.cleJuste)
            #expect(ins.digits15 == "279035121518912")
            let copy = try JSONDecoder().decode(INS.self, from: JSONEncoder().encode(ins))
            #expect(copy == ins)
        }
    }

    /// Tolerance is for the key alone.
    @Test func otherFaultsAreErrorsEverywhere() {
        #expect(throws: NIRError.mois) { try INS("279135121518989", oid: .test) }
        #expect(throws: NIRError.longueur(14)) { try INS("27903512151898", oid: .demo) }
        #expect(throws: NIRError.caractere) { try INS("2790351215189XY", oid: .test) }
    }

    @Test func descriptionIsMasked() throws {
        #expect(!"\(try INS("279035121518989", oid: .test))".contains("035"))
    }

    @Test func traitsAgainstTheNumber() throws {
        let nir = try NIR("2790351215189")
        var traits = TraitsStricts(
            nomNaissance: "PAT-TROIS", prenoms: ["DOMINIQUE"], dateNaissance: try LocalDate(iso: "1979-03-24"),
            sexe: .feminin, lieuNaissance: "51215")
        #expect(traits.ecarts(avec: nir) == [])
        traits.sexe = .masculin
        traits.dateNaissance = try LocalDate(iso: "1955-04-24")
        traits.lieuNaissance = "51216"
        #expect(traits.ecarts(avec: nir) == [.sexe, .annee, .mois, .lieu])
    }

    typealias Combination = (StatutIdentite, Set<AttributIdentite>, FiabiliteError?)

    static let combinations: [Combination] = StatutIdentite.allCases.flatMap { statut -> [Combination] in
        let reserved: FiabiliteError? = statut == .provisoire ? nil : .doitEtreProvisoire
        return [
            (statut, [], nil), (statut, [.homonyme], nil), (statut, [.douteuse], reserved), (statut, [.fictive], reserved),
            (statut, [.homonyme, .douteuse], reserved), (statut, [.douteuse, .fictive], .douteuseEtFictive),
        ]
    }

    @Test(arguments: combinations)
    func statusAndAttributes(statut: StatutIdentite, attributs: Set<AttributIdentite>, refus: FiabiliteError?) throws {
        if let refus {
            #expect(throws: refus) { try Fiabilite(statut, attributs) }
            return
        }
        let fiabilite = try Fiabilite(statut, attributs)
        #expect(fiabilite.peutTransmettreMatricule == (statut == .qualifiee))
        #expect(fiabilite.peutInterrogerINSi == attributs.isDisjoint(with: [.douteuse, .fictive]))
        #expect(try JSONDecoder().decode(Fiabilite.self, from: JSONEncoder().encode(fiabilite)) == fiabilite)
    }

    @Test func decodingKeepsTheRules() {
        let json = Data(#"{"statut":"QUAL","attributs":["DOUT"]}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Fiabilite.self, from: json) }
    }
}
