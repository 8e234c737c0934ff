import Core
import Desk
import Recensement

extension CampagneVue {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "objet": .string(parametres.objet), "caisse": ["code": .string(caisse.code), "nom": .string(caisse.name)], "etat": .string(etat.rawValue),
            "departements": .array(parametres.departements.map { .string($0.code) }), "ouverture": .string(parametres.ouverture.iso),
            "echeance": .string(parametres.echeance.iso), "fin": .string(parametres.fin.iso), "medecins": .string(parametres.generalistesSeuls ? "generalistes" : "tous"),
            "essaisAuPlus": .int(parametres.essaisAuPlus), "heuresReponse": .int(parametres.heuresReponse), "aAppeler": .int(aAppeler), "plusTard": .int(plusTard),
            "enMain": .int(enMain), "progression": .array(comptes.map(\.json)), "orientations": .object(orientations.mapValues { .int($0) }),
        ]
        members["closeLe"] = closeLe.map { .string($0.iso) }
        members["effacement"] = effacement.map {
            ["rapport": .string($0.texte), "signature": .string($0.signature), "authentique": .bool($0.estAuthentique)]
        }
        return .object(members)
    }
}

extension CompteTerritoire {
    var json: JSONValue {
        [
            "departement": .string(departement), "genre": .string(genre.rawValue), "total": .int(total), "parEtat": .object(parEtat.mapValues { .int($0) }),
            "partagent": .int(partagent), "plusTard": .int(plusTard),
        ]
    }
}

extension CibleVue {
    var json: JSONValue { .object(members) }

    var members: [String: JSONValue] {
        var members: [String: JSONValue] = [
            "id": .string(id), "genre": .string(genre.rawValue), "nom": .string(nom), "commune": .string(commune), "departement": .string(departement),
            "taille": .int(taille), "equipe": .bool(equipe), "etat": .string(etat.rawValue), "essais": .int(essais), "partage": .bool(partage), "revision": .int(revision),
        ]
        members["lieu"] = lieu.map(JSONValue.string)
        members["telephone"] = telephone.map(JSONValue.string)
        members["prochainEssai"] = prochainEssai.map { .string($0.iso) }
        members["rappel"] = rappel.map { .string($0.iso) }
        members["reponduLe"] = reponduLe.map { .string($0.iso) }
        members["reponduPar"] = reponduPar.map { .string($0.rawValue) }
        return members
    }
}

extension ReponseRecensement {
    /// Only what was asked of this kind.
    func json(_ genre: GenreCible) -> JSONValue {
        func words(_ needs: Set<Besoin>) -> JSONValue { .array(needs.map(\.rawValue).sorted().map(JSONValue.string)) }
        var members: [String: JSONValue] = [
            "accueille": words(accueille), "orientation3646": .bool(orientation3646),
            "plages": .array(plages.map { ["jour": .string($0.jour.libelle), "debut": .string(Self.clock($0.debut)), "fin": .string(Self.clock($0.fin))] }),
        ]
        members["telephone"] = telephone.map(JSONValue.string)
        members["courriel"] = courriel.map(JSONValue.string)
        members["adresseWeb"] = adresseWeb.map(JSONValue.string)
        if genre == .infirmier {
            (members["surDemandeMedecin"], members["domicile"], members["assisteTeleconsultation"]) = (.bool(surDemandeMedecin), .bool(domicile), .bool(assisteTeleconsultation))
            (members["telesoin"], members["creneauxSpecifiques"]) = (.bool(telesoin), .bool(creneauxSpecifiques))
        } else {
            members["teleconsultation"] = words(teleconsultation)
            (members["creneauxDediesPossibles"], members["souhaiteRegroupement"]) = (.bool(creneauxDediesPossibles), .bool(souhaiteRegroupement))
        }
        return .object(members)
    }

    /// « 09:30 »
    private static func clock(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

extension FicheRecensement {
    var json: JSONValue {
        var members = cible.members
        members["campagne"] = .string(campagne)
        members["objet"] = .string(objet)
        members["reponse"] = reponse?.json(cible.genre)
        members["script"] = .array(script.etapes.map(\.json))
        members["appels"] = .array(appels.map { ["le": .string($0.le.iso), "par": .string($0.par), "issue": .string($0.issue)] })
        members["cabinet"] = .array(cabinet.map(\.json))
        members["lien"] = lien.map { ["creeLe": .string($0.creeLe.iso), "expireLe": .string($0.expireLe.iso), "ouvert": .bool($0.estOuvert)] }
        members["priseJusqua"] = priseJusqua.map { .string($0.iso) }
        members["prisAilleurs"] = .bool(prisAilleurs)
        return .object(members)
    }
}

extension TrouveOrientation {
    var json: JSONValue {
        [
            "volontaires": .int(volontaires), "commune": commune.map(JSONValue.string) ?? .null, "mesure": .bool(mesure),
            "propositions": .array(propositions.map { found in
                [
                    "recense": .string(found.cible.id), "nom": .string(found.cible.nom), "genre": .string(found.cible.genre.rawValue),
                    "commune": .string(found.cible.commune), "eloignement": .string(found.place.candidat.eloignement.libelle),
                    "telephone": found.place.candidat.reponse.telephone.map(JSONValue.string) ?? .null,
                    "courriel": found.place.candidat.reponse.courriel.map(JSONValue.string) ?? .null,
                    "adresseWeb": found.place.candidat.reponse.adresseWeb.map(JSONValue.string) ?? .null,
                    "cabinet": .bool(found.place.cabinet), "teleconsultation": .bool(found.place.teleconsultation),
                    "plages": .array(found.place.plages.map { .string($0.libelle) }), "aujourdHui": .int(found.place.candidat.aujourdHui),
                    "enTout": .int(found.place.candidat.enTout),
                ]
            }),
        ]
    }
}

extension OrientationVue {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "campagne": .string(campagne), "besoin": .string(besoin.rawValue), "maniere": .string(maniere.rawValue), "commune": .string(commune),
            "etat": .string(etat.rawValue), "recense": .string(cible.id), "nom": .string(cible.nom), "creeLe": .string(creeLe.iso), "echeance": .string(echeance.iso),
            "par": .string(par),
        ]
        members["motif"] = motif.map { .string($0.rawValue) }
        members["personne"] = personne.map(JSONValue.string)
        members["telephone"] = telephone.map(JSONValue.string)
        members["patient"] = patient.map(JSONValue.string)
        members["suite"] = suite.map(JSONValue.string)
        return .object(members)
    }
}

extension MaReponse {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "campagne": .string(campagne), "objet": .string(objet), "caisse": .string(caisse), "echeance": .string(echeance.iso), "fin": .string(fin.iso),
            "etatCampagne": .string(etatCampagne.rawValue), "genre": .string(cible.genre.rawValue), "etat": .string(cible.etat.rawValue), "partage": .bool(cible.partage),
            "enAttente": .int(enAttente),
        ]
        members["reponse"] = reponse?.json(cible.genre)
        return .object(members)
    }
}

extension PageLien {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "genre": .string(genre.rawValue), "nom": .string(nom), "objet": .string(objet), "caisse": .string(caisse), "echeance": .string(echeance.iso),
            "fin": .string(fin.iso), "etat": .string(etat.rawValue), "partage": .bool(partage),
        ]
        members["reponse"] = reponse?.json(genre)
        return .object(members)
    }
}
