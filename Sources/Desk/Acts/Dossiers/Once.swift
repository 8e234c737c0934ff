import Core
import Foundation
import Store

extension Act {
    /// Runs the body once for a key: a repeated request gets the first answer and has no second effect. The
    /// answer is stored with the effect, in the same transaction.
    func once(_ key: String?, _ request: String, _ body: () throws -> DossierView) throws -> DossierView {
        guard let key else { return try body() }
        guard (8...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw DeskRefusal.malformed(
                code: "idempotency-key", message: "La clé d’idempotence compte de 8 à 200 caractères ASCII sans espace, par exemple un UUID.")
        }
        let store = Idempotence(session)
        let fingerprint = Digest.of("\(name)\n\(request)")
        let place = KeyRing.Place("idempotence", actor.account, key)
        if let kept = try store.find(account: actor.account, key: key) {
            guard kept.fingerprint == fingerprint else { throw DeskRefusal.keyReused }
            try trace("dossier/\(kept.dossier)")
            return try JSONDecoder().decode(DossierView.self, from: Data(desk.keys.decrypt(kept.answer, at: place)))
        }
        let answer = try body()
        try store.keep(
            account: actor.account, key: key, fingerprint: fingerprint, dossier: answer.id,
            answer: desk.keys.encrypt(Array(JSONEncoder().encode(answer)), at: place), at: at)
        return answer
    }
}
