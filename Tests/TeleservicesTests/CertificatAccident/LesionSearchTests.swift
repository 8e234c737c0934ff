import Core
import Teleservices
import Testing

@Suite("F62: lesions found by a doctor's own words")
struct LesionSearchTests {
    private func first(_ list: String, _ typed: String) -> String? {
        Teleservice(CertificatAccident.self).nomenclature(list)?.search(typed).first?.label
    }

    @Test("Seats", arguments: [
        ("cheville", "Cheville"), ("CHEVILLE", "Cheville"), ("malleole", "Cheville"), ("bas du dos", "Rachis lombaire"), ("oeil", "Œil"), ("yeux", "Œil"),
        ("coup du lapin", "Rachis cervical"), ("petit doigt", "Auriculaire"), ("gros orteil", "Gros orteil"), ("coiffe", "Épaule"), ("mollet", "Jambe"),
        ("ménisque", "Genou"), ("epaul", "Épaule"), ("chevile", "Cheville"), ("poigent", "Poignet"), ("entorse de la cheville", "Cheville"),
        ("tendon achille", "Tendon d’Achille"), ("rotulle", "Genou"),
    ])
    func seats(_ typed: String, _ label: String) { #expect(first("sieges-lesion", typed) == label) }

    @Test("Natures", arguments: [
        ("entorse", "Entorse"), ("foulure", "Entorse"), ("lumbago", "Lombalgie aiguë"), ("tour de reins", "Lombalgie aiguë"), ("coupure", "Plaie"),
        ("doigt écrasé", "Plaie par écrasement"), ("AES", "Plaie par piqûre"), ("aiguille", "Plaie par piqûre"), ("claquage", "Déchirure musculaire"),
        ("eczema", "Dermatose"), ("tendinitte", "Tendinopathie"), ("brulure chimique", "Brûlure chimique"), ("hematome", "Contusion"),
        ("entorse cheville", "Entorse"), ("burn out", "Anxiété ou dépression réactionnelle"), ("sciatque", "Sciatique ou cruralgie"), ("fracture du poignet", "Fracture fermée"),
    ])
    func natures(_ typed: String, _ label: String) { #expect(first("natures-lesion", typed) == label) }

    @Test("Nothing is found for what means nothing, and the lists say that they are our own")
    func limits() {
        let one = Teleservice(CertificatAccident.self)
        for list in one.nomenclatures {
            #expect(list.search("xyzzyx").isEmpty)
            #expect(list.origin.contains("propre à Guichet"))
            #expect(list.terms.count > 40)
            #expect(list.terms.allSatisfy { !$0.synonyms.isEmpty })
        }
    }
}
