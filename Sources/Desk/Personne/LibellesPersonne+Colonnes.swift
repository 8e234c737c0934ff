extension ExportPersonne {
    /// What a member of an opened value is called.
    public static func mots(_ member: String) -> String { LibellesPersonne.mots(member) }
}

extension LibellesPersonne {
    /// What columns are called, in the words of the person. One word of the schema means one thing wherever it stands.
    static let colonnes: [String: String] = [
        "abregee": "Prise en charge abrégée", "absorbe": "Fiche absorbée", "accord": "Accord donné", "accord_le": "Accord donné le", "accorde": "Accordé", "acte": "Ce qui a été fait",
        "adresse": "Page", "affection": "Affection", "agent": "Agent", "annonce": "Annonce du résultat", "annule_le": "Annulé le", "annulee_le": "Annulée le", "apres": "Après", "arret": "Arrêt de travail",
        "attend_depuis": "En attente depuis", "attente": "Attente avant la réponse, en millièmes de seconde", "au": "Jusqu’au", "auteur": "Auteur", "avant": "Avant", "besoin": "Besoin",
        "besoin_social": "Besoin d’aide sociale", "brouillon": "Brouillon", "caisse": "Caisse", "canal": "Voie", "cas": "Fiche de malade", "cas_devenu": "Fiche de malade ouverte ensuite", "champ": "Case",
        "charge": "Message", "code": "Code", "collecte_le": "Recueilli le", "collectivite": "Vie en collectivité", "commune": "Commune", "compte": "Par", "confirme_le": "Confirmé le",
        "contact": "Fiche de contact", "contacts_declares": "Nombre de contacts déclarés", "contenu": "Contenu", "cote": "Écrit par", "cree_le": "Créé le", "creneau": "Rendez-vous d’appel",
        "dans_les_temps": "Dans les délais", "date_soins": "Date des soins", "debut": "Début", "decide_le": "Décidé le", "decide_par": "Décidé par", "decidee_le": "Décidée le", "decidee_par": "Décidée par",
        "defaite_le": "Défaite le", "defaite_par": "Défaite par", "delai_certitude": "Certitude du délai", "delai_jours": "Délai de réponse, en jours", "delai_silence": "Ce que vaut le silence",
        "delai_texte": "Texte du délai", "demande": "Demandé", "demande_le": "Demandé le", "demande_par": "Demandé par", "demandeur": "Demandeur", "departement": "Département", "depose_le": "Déposé le",
        "depose_par": "Déposé par", "deposee_le": "Déposée le", "dernier_jour": "Dernier jour d’exposition", "destinataire": "Destinataire", "document": "Document", "document_le": "Document vu le",
        "donnee_le": "Donnée le", "donnees": "Contenu", "dossier": "Dossier", "douteuse": "Identité douteuse", "droits": "Droits", "droits_jusqu_au": "Droits jusqu’au", "du": "Du", "du_le": "Réponse due le",
        "due_le": "Due le", "duree_certaine": "Durée certaine", "ecarte_le": "Écartée le", "ecarte_par": "Écartée par", "echeance": "Échéance", "echeance_appel": "À appeler avant",
        "echeance_validation": "À confirmer avant", "empreinte": "Empreinte du contenu", "enregistre_le": "Enregistré le", "entretien": "Appel", "envoye_le": "Envoyé le", "epidemie": "Épidémie",
        "essais": "Nombre d’essais", "etat": "État", "exonerante": "Exonérante (100\u{A0}%)", "expire_le": "Expire le", "fait": "Fait", "fait_jour": "Jour de l’envoi", "fait_le": "Fait le",
        "fait_note_le": "Noté le", "fait_par": "Fait par", "fictive": "Identité fictive", "fil": "Conversation", "file": "File d’appels", "fin": "Fin", "fin_dossier": "Dossier de la fin",
        "fin_notee_le": "Fin notée le", "fini_le": "Terminé le", "finie_le": "Terminée le", "formulaire": "Version du formulaire", "fusionne_dans": "Réunie à la fiche", "gabarit": "Genre de message",
        "garde": "Fiche gardée", "genre": "Genre", "groupe": "Groupe", "homonyme": "Homonyme signalé", "id": "Identifiant", "identite": "Identité", "ins": "Identifiant national de santé vérifié",
        "ins_le": "Vérifié le", "issue": "Issue", "joint_le": "Joint le", "jour": "Jour", "jusqua": "Jusqu’au", "le": "Le", "lien_jusqu_au": "Lien valable jusqu’au", "ligne": "Ligne",
        "livraison": "Numéro de livraison", "lue_le": "Lu le", "maj_le": "Modifié le", "maniere": "Manière", "masques_delivres": "Masques remis", "medecin": "Médecin", "medecin_traitant": "Médecin traitant",
        "message": "Message", "messages": "Nombre de messages", "mobile": "Téléphone mobile connu", "modifiable_jusqu": "Remplaçable jusqu’au", "mot": "Ce qui est arrivé", "motif": "Motif",
        "nature": "Nature", "nettoyage": "Nettoyage de la pièce", "nom": "Nom", "note_le": "Noté le", "notification": "Avis", "numero": "Numéro", "objet": "Objet", "organisme": "Organisme",
        "origine": "Origine", "ouvert_le": "Ouvert le", "par": "Par", "patient": "Fiche", "pdf": "Papier", "periode_debut": "Début de la période", "periode_fin": "Fin de la période",
        "personne": "Personne à rappeler", "positif_le": "Résultat positif le", "pour": "Pour", "prelevement_le": "Prélèvement le", "premier_essai_le": "Premier essai le", "prepare_par": "Préparé par",
        "prevenu_le": "Prévenu le", "prevu_le": "Prévu le", "pris_jusqu_au": "Pris jusqu’au", "pris_par": "Pris par", "prochain_essai": "Prochain essai", "prochain_le": "Prochain essai",
        "professionnel": "Professionnel", "propose_le": "Proposé le", "propose_par": "Proposé par", "proposee_le": "Proposée le", "proposee_par": "Proposée par", "proposition": "Identité proposée",
        "proposition_le": "Proposée le", "raison": "Raison", "raisons": "Ressemblances", "rang": "Rang", "reclamation": "Réclamation", "recue_le": "Reçue le", "reference": "Référence", "regarde_le": "Vu le",
        "regarde_par": "Vu par", "registre": "Version du registre", "regle_le": "Réglée le", "regles": "Version des règles", "remplace_par": "Remplacé par", "reouvertures": "Nombre de réouvertures",
        "repondu_le": "Répondu le", "repondue_le": "Répondue le", "reponse_due": "Réponse due le", "resultat": "Résultat", "resume": "Résumé", "retire": "Retiré par la caisse", "retire_le": "Retiré le",
        "retour_le": "Séparation proposée le", "retour_motif": "Motif de la séparation", "retour_par": "Séparation proposée par", "revision": "Nombre de changements", "rpps": "Numéro RPPS", "score": "Ressemblance sur 100",
        "service": "Service", "simplifiee": "Procédure simplifiée", "source_contact": "Fiche de contact d’avant", "suite": "Suite", "suite_de": "Suite du dossier", "sujet": "Sujet",
        "symptomes_le": "Premiers symptômes le", "taille": "Taille en octets", "teleservice": "Téléservice", "teste_le": "Testé le", "texte": "Texte", "titre": "Titre", "traits": "Identité à ce moment", "type": "Genre",
        "urgent": "Urgent", "utilisee_le": "Utilisé le", "valide_le": "Confirmé le", "version": "Version", "voie": "Voie", "volet": "Volet", "vu_le": "Vu le",
        // Limitations
        "fondement": "Raison prévue par la loi", "posee_le": "Posée le", "posee_par": "Posée par", "levee_le": "Levée le", "levee_par": "Levée par", "levee_motif": "Motif de la levée",
        "prevenue_le": "Vous avez été prévenu le", "limitation": "Limitation",
    ]

    /// What the members of a form or of a sealed value are called: `adresseVisite` as « adresse visite ».
    static func mots(_ member: String) -> String {
        let letters = Array(member)
        var words = ""
        for (index, letter) in letters.enumerated() {
            if letter.isUppercase, index > 0, letters[index - 1].isLowercase {
                // An acronym keeps its capitals: `codeINSEE`.
                let isAcronym = index + 1 < letters.count && letters[index + 1].isUppercase
                words += " " + (isAcronym ? String(letter) : letter.lowercased())
            } else {
                words.append(letter)
            }
        }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
