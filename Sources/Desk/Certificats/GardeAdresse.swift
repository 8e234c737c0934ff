import Core
import Synchronization

/// Keeps one address from asking too much of what is open to all. Counted in this process’s memory, by the hour or the minute,
/// and forgotten with it: addresses are written nowhere.
public final class GardeAdresse: Sendable {
    /// What is counted, each with its own limit.
    public enum Genre: Sendable, Hashable {
        case recherche, papier, signalement
    }

    /// So many in so many seconds.
    public struct Limite: Sendable, Hashable {
        public let nombre: Int
        public let secondes: Int

        public init(_ nombre: Int, en secondes: Int) {
            self.nombre = nombre
            self.secondes = secondes
        }
    }

    private struct Compte {
        var fenetre: Int64
        var nombre: Int
    }

    private struct Cle: Hashable {
        let genre: Genre
        let adresse: String
    }

    private let limites: [Genre: Limite]
    private let comptes = Mutex<[Cle: Compte]>([:])
    private static let ensemble = 50
    /// Beyond so many addresses, those of past windows are let go.
    private static let auPlus = 20_000

    public init(_ limites: [Genre: Limite] = GardeAdresse.usuelles) { self.limites = limites }

    /// Twenty searches a second for a minute, twenty papers a minute, ten reports an hour.
    public static let usuelles: [Genre: Limite] = [.recherche: Limite(1200, en: 60), .papier: Limite(20, en: 60), .signalement: Limite(10, en: 3600)]

    /// - Throws: `tooMany`, with the seconds to wait.
    func compter(_ genre: Genre, _ adresse: String, at now: Instant) throws {
        guard let limite = limites[genre] else { return }
        let length = Int64(limite.secondes) * 1000
        let window = now.millisecondsSince1970 / length
        let count = comptes.withLock { counts in
            if counts.count > Self.auPlus {
                counts = counts.filter { $0.value.fenetre >= now.millisecondsSince1970 / (Int64(limites[$0.key.genre]?.secondes ?? 1) * 1000) }
                // All of this very window: a crowd of addresses, not a person. Nobody is refused for it.
                if counts.count > Self.auPlus { counts = [:] }
            }
            let key = Cle(genre: genre, adresse: adresse)
            var count = counts[key] ?? Compte(fenetre: window, nombre: 0)
            if count.fenetre != window { count = Compte(fenetre: window, nombre: 0) }
            count.nombre += 1
            counts[key] = count
            return count.nombre
        }
        guard count > limite.nombre * (adresse == Passant.adresseInconnue ? Self.ensemble : 1) else { return }
        let next = (window + 1) * length
        let what =
            switch genre {
            case .recherche: "Trop de questions ont été posées depuis cette adresse."
            case .papier: "Trop de lettres ont été demandées depuis cette adresse."
            case .signalement: "Trop de signalements ont été faits depuis cette adresse."
            }
        throw DeskRefusal.tooMany(
            "\(what) Attendez \(limite.secondes >= 3600 ? "l’heure suivante" : "une minute"), ou connectez-vous.", retryAfter: max(Int((next - now.millisecondsSince1970 + 999) / 1000), 1))
    }
}

/// Who asks, at a door open to all: somebody who is signed in, or an address.
public struct Passant: Sendable {
    public let caller: Caller?
    /// The network’s address; nil inside the house.
    public let adresse: String?
    public let request: String

    public init(caller: Caller? = nil, adresse: String?, request: String) {
        self.caller = caller
        self.adresse = adresse
        self.request = request
    }

    /// Behind a proxy that nobody named, everybody is one: counted together, fifty times as far.
    public static let adresseInconnue = ""

    /// Tests, commands.
    public static let maison = Passant(adresse: nil, request: "maison")
}

extension Desk {
    /// Those who are signed in are known, and not counted here.
    func compter(_ genre: GardeAdresse.Genre, _ passant: Passant) throws {
        guard passant.caller == nil, let adresse = passant.adresse else { return }
        try garde.compter(genre, adresse, at: now)
    }
}
