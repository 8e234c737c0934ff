import Core
import Testing

/// Random events beside a second, smaller description of the same life, written from the national rules: a status and
/// three reservations, no memory of facts.
@Suite("The life of an identity, by a random walk")
struct VieIdentiteWalkTests {
    struct Model: Equatable {
        var status = "PROV"
        var doubtful = false, fictitious = false, homonym = false

        static let withDocument = ["PROV": "VALI", "VALI": "VALI", "RECUP": "QUAL", "QUAL": "QUAL"]
        static let withBase = ["PROV": "RECUP", "RECUP": "RECUP", "VALI": "QUAL", "QUAL": "QUAL"]

        /// False when it is refused.
        mutating func step(_ event: EvenementIdentite) -> Bool {
            let reserved = doubtful || fictitious
            switch event {
            case .recuperee:
                guard !reserved else { return false }
                status = Self.withBase[status] ?? ""
            case .documentVerifie(let mode):
                guard !reserved, ["CN", "PA", "CS", "LE", "AN"].contains(mode.rawValue) else { return false }
                status = Self.withDocument[status] ?? ""
            case .sansDocument: break
            case .doute:
                guard !reserved else { return false }
                (status, doubtful) = ("PROV", true)
            case .douteLeve:
                guard doubtful else { return false }
                doubtful = false
            case .fictive:
                guard !reserved else { return false }
                (status, fictitious) = ("PROV", true)
            case .fictiveLevee:
                guard fictitious else { return false }
                fictitious = false
            case .homonymie:
                guard !homonym else { return false }
                homonym = true
            case .homonymieLevee:
                guard homonym else { return false }
                homonym = false
            case .traitsCorriges:
                guard status == "PROV" || status == "VALI" else { return false }
                status = "PROV"
            case .exceptionTraits:
                guard status == "RECUP" || status == "QUAL" else { return false }
                status = "PROV"
            case .qualificationRetiree:
                guard status != "PROV" else { return false }
                status = "PROV"
            }
            return true
        }
    }

    static let events: [EvenementIdentite] =
        [
            .recuperee, .recuperee, .sansDocument(.refus), .sansDocument(.absent), .doute(.doute), .doute(.usurpation), .douteLeve, .fictive, .fictiveLevee,
            .homonymie, .homonymieLevee, .traitsCorriges, .exceptionTraits, .qualificationRetiree,
        ] + ModeValidation.allCases.map(EvenementIdentite.documentVerifie)

    @Test("The value and the model agree on every step", arguments: [UInt64(1), 2, 3, 4, 5])
    func walk(_ seed: UInt64) throws {
        var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var (life, model) = (VieIdentite.creee, Model())
        var reached: Set<String> = []
        for step in 0..<20_000 {
            let event = Self.events[Int(random.below(UInt64(Self.events.count)))]
            var next = model
            let happens = next.step(event)
            let after = try? life.apply(event)
            #expect((after != nil) == happens, "step \(step): \(event) on \(model)")
            guard let after else { continue }
            (life, model) = (after, next)
            #expect(life.statut.rawValue == model.status, "step \(step): \(event)")
            #expect(life.attributs.contains(.douteuse) == model.doubtful && life.attributs.contains(.fictive) == model.fictitious && life.attributs.contains(.homonyme) == model.homonym)
            // The national rule, whatever the way here.
            #expect(!(model.doubtful || model.fictitious) || life.statut == .provisoire)
            #expect(try VieIdentite(insRecuperee: life.insRecuperee, document: life.document, attributs: life.attributs) == life)
            reached.insert(model.status)
        }
        #expect(reached.count == 4)
    }
}
