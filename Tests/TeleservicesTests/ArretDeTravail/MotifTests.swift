import Core
import Teleservices
import Testing

@Suite("Finding a motive as a tired doctor types it")
struct MotifTests {
    let list = Teleservice(ArretDeTravail.self).nomenclatures[0]

    @Test("The first answer is the expected one", arguments: [
        ("mal de dos", "Lombalgie"), ("lumbago", "Lombalgie"), ("lomb", "Lombalgie"), ("tour de reins", "Lombalgie"), ("sciat", "Sciatique"),
        ("grippe", "Grippe"), ("etat grippal", "Grippe"), ("gastro", "Gastro-entérite"), ("rhume", "Rhinopharyngite"), ("mal de gorge", "Angine"),
        ("covid", "Covid-19"), ("burn out", "Épuisement professionnel"), ("burnout", "Épuisement professionnel"), ("depression", "Épisode dépressif"),
        ("angoisse", "Trouble anxieux"), ("cheville", "Entorse de la cheville"), ("poignet cassé", "Fracture du membre supérieur"),
        ("canal carpien", "Syndrome du canal carpien"), ("epaule", "Capsulite de l’épaule"), ("coiffe", "Tendinopathie de l’épaule"),
        ("migraine", "Migraine"), ("mal de tete", "Migraine"), ("HTA", "Hypertension artérielle"), ("infarctus", "Infarctus du myocarde"),
        ("AVC", "Accident vasculaire cérébral"), ("chimio", "Cancer en cours de traitement"), ("enceinte", "Fatigue de la grossesse"),
        ("contractions", "Menace d’accouchement prématuré"), ("fausse couche", "Fausse couche"), ("dents de sagesse", "Extraction dentaire"),
        ("rage de dent", "Abcès dentaire ou cellulite"), ("opération", "Suites d’intervention chirurgicale"), ("cystite", "Infection urinaire"),
        ("endometriose", "Endométriose"), ("malaise", "Malaise"), ("calcul rénal", "Colique néphrétique"), ("MICI", "Maladie inflammatoire de l’intestin"),
        ("oeil rouge", "Conjonctivite"), ("bpco", "Bronchopneumopathie chronique obstructive"), ("asthme", "Asthme"),
    ])
    func finds(_ typed: String, _ label: String) {
        #expect(list.search(typed).first?.label == label, "\(list.search(typed).map(\.label))")
    }

    @Test("Unknown words find nothing: the free text is for them")
    func unknown() {
        #expect(list.search("zzz").isEmpty)
    }

    @Test("There are enough of them, by family, with stable numbers")
    func shape() {
        #expect(list.terms.count >= 80)
        #expect(list.terms.map(\.code).sorted() == list.terms.map(\.code), "numbers follow the list")
        #expect(list["MOT-001"]?.label == "Grippe")
        #expect(list["MOT-022"]?.label == "Lombalgie")
        #expect(list.origin.contains("Guichet"))
    }
}
