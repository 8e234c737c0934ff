import Core
import Store

extension Desk {
    /// Places that answer to a name, to what people of the town call them, to a FINESS or SIRET number.
    public func chercherLieux(nom: String, commune: String = "", limit: Int = 25, by caller: Caller) async throws -> TrouveAnnuaire<LieuVue> {
        let most = min(max(limit, 1), 100)
        return try await database.read { session in
            let lieux = try Lieux(session)
            let towns = try CommunesDemandees(commune, field: "commune", session)
            let typed = nom.trimmingBlanks
            let key = NomPropre.folded(typed)
            var found = try Self.aliased(typed, towns, caller.actor, session, lieux)
            if let number = Self.number(typed) {
                if let place = try lieux.find(number) { found.append(place.lieu()) }
            } else {
                guard key.utf8.count >= 2 || !towns.codes.isEmpty else {
                    throw DeskRefusal.invalid([Anomaly(field: "nom", code: "requis", message: "Écrivez au moins deux lettres du nom du lieu, ou une commune.")])
                }
                found += try lieux.search(prefix: key.isEmpty ? nil : key, communes: towns.codes, limit: most + 1).map { $0.lieu() }
                found += try lieux.search(words: key.split(separator: " ").prefix(6).map(String.init), communes: towns.codes, limit: most + 1).map { $0.lieu() }
            }
            var seen: Set<String> = []
            let all = found.filter { seen.insert($0.id).inserted }
            let moment = max(lieux.directory, lieux.register)
            return TrouveAnnuaire(
                items: Array(all.prefix(most)), isCut: all.count > most, commune: towns.label,
                aJourLe: moment < 0 ? nil : Instant(millisecondsSince1970: moment).date(in: .paris).date)
        }
    }

    /// What the name means where the person stands: in the town asked for, else in their own, and in their practice.
    private static func aliased(_ typed: String, _ towns: CommunesDemandees, _ actor: Actor, _ session: any Session, _ lieux: Lieux) throws -> [LieuVue] {
        let key = AliasLieu.key(typed)
        guard key.utf8.count >= 3 else { return [] }
        let own = try towns.codes.isEmpty ? ActorFinder(session: session, now: .init(millisecondsSince1970: 0)).home(of: actor) : nil
        let communes = towns.codes.isEmpty ? own.map { [$0] } ?? [] : towns.codes
        let standing = AliasLieux.Standing(
            communes: communes, departements: Array(Set(communes.map(CommunesDemandees.departement))), account: actor.principal)
        return try AliasLieux(session).beginning(key, for: standing, limit: 10).compactMap { alias in
            try lieux.find(alias.place)?.lieu(dit: alias.label)
        }
    }

    private static func number(_ typed: String) -> String? {
        let bare = typed.filter { !$0.isWhitespace }
        if let finess = try? FINESS(bare) { return "1" + finess.code }
        return bare.utf8.count == 14 && bare.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "3" + bare : nil
    }
}

extension ActorFinder {
    /// INSEE code of the town where the actor, or the professional they work for, practises.
    func home(of actor: Actor) throws -> String? {
        if let code = actor.situation?.adresse?.codeINSEE { return code }
        let place = try situation(for: actor).flatMap { try Accounts(session).situation($0) }.map(Self.situation)
        return place?.adresse?.codeINSEE
    }
}
