import Core
import Teleservices
import Testing

/// Plants a mark in every medical field and looks for it wherever medical data have no place.
@Suite("Medical data stay where they belong")
struct MedicalCanaryTests {
    static let mark = "CANARI"

    /// Every accepted sample, with each medical field it shows filled with a mark of its own, and each list’s term kept.
    private func planted(_ one: Teleservice) -> [JSONValue] {
        one.samples.filter { $0.outcome == .accepted }.map { sample in
            var content = sample.content(FactsFixture.today).object ?? [:]
            for field in one.form.fields where field.category == .medical {
                switch field.control {
                case .search(let list, true):
                    content[field.name] = ["code": .string(one.nomenclature(list)?.terms.last?.code ?? ""), "texte": .string(Self.mark + field.name)]
                case .text, .longText: content[field.name] = .string(Self.mark + field.name)
                case .check, .yesNo: content[field.name] = true
                case .list(let inner, _, _):
                    guard let rows = content[field.name]?.array else { break }
                    content[field.name] = .array(rows.map { plantedRow(one, $0, inner, mark: Self.mark + field.name) })
                default: break
                }
            }
            return one.form.read(.object(content)).content
        }
    }

    /// The same inside a row: words that the list knows, with the mark beside them.
    private func plantedRow(_ one: Teleservice, _ row: JSONValue, _ inner: [FieldDescriptor], mark: String) -> JSONValue {
        row.with(
            Dictionary(
                uniqueKeysWithValues: inner.compactMap { field in
                    guard case .search(let list, true) = field.control else { return nil }
                    return (field.name, ["code": .string(one.nomenclature(list)?.terms.last?.code ?? ""), "texte": .string(mark)] as JSONValue?)
                }))
    }

    /// Words that betray a medical field on a paper: its mark, the term of the list, the label of a ticked box.
    private func traces(_ one: Teleservice, _ content: JSONValue) -> [String] {
        one.form.fields.filter { $0.category == .medical && content[$0.name] != nil }.flatMap { field -> [String] in
            switch field.control {
            case .search(let list, _):
                return [Self.mark, content[field.name]?["code"]?.string, content[field.name]?["code"]?.string.flatMap { one.nomenclature(list)?[$0]?.label }]
                    .compactMap(\.self)
            case .check, .yesNo: return [field.label]
            default: return [Self.mark]
            }
        }
    }

    @Test("No volet shows a kind of data it is not for", arguments: RegistryContractTests.everyone)
    func volets(_ index: Int) throws {
        let one = Registry.all[index]
        for content in planted(one) {
            for volet in one.volets where !volet.categories.contains(.medical) {
                let text = one.compose(volet, from: content, try FactsFixture.volet()).allText
                for trace in traces(one, content) { #expect(!text.contains(trace), "\(volet.name) shows « \(trace) »") }
            }
        }
    }

    @Test("The volet for the medical service shows all of it: the canaries do sing", arguments: RegistryContractTests.everyone)
    func sings(_ index: Int) throws {
        let one = Registry.all[index]
        guard let volet = one.volets.first(where: { $0.categories.contains(.medical) }) else { return }
        for content in planted(one) {
            let text = one.compose(volet, from: content, try FactsFixture.volet()).allText
            for field in one.form.fields where field.category == .medical && content[field.name] != nil {
                switch field.control {
                case .check, .yesNo, .choice, .integer: continue
                default: break
                }
                #expect(text.contains(Self.mark + field.name), "\(field.name)")
            }
        }
    }

    @Test("Nor does a summary, nor what is filtered for administrative eyes, nor a message about another dossier", arguments: RegistryContractTests.everyone)
    func elsewhere(_ index: Int) throws {
        let one = Registry.all[index]
        for content in planted(one) {
            #expect(!one.summary(of: content).contains(Self.mark))
            let filtered = JSONWriter.text(one.form.filtered(content, for: [.administratif]))
            #expect(!filtered.contains(Self.mark))
            let other = RuleContext.Sibling(
                id: "secret-id", authorAccount: "secret-account", period: FactsFixture.today...FactsFixture.today.adding(days: 400), content: content)
            for sample in one.samples {
                let found = one.examine(sample.content(FactsFixture.today), FactsFixture.context(siblings: [other])).anomalies
                for anomaly in found {
                    #expect(!anomaly.message.contains(Self.mark) && !anomaly.message.contains("secret"), "\(anomaly.code)")
                }
            }
        }
    }

    @Test("Only a volet with the medical service or the patient among its readers may hold medical data", arguments: RegistryContractTests.everyone)
    func readers(_ index: Int) {
        for volet in Registry.all[index].volets where volet.categories.contains(.medical) {
            #expect(volet.recipients.isSubset(of: [.serviceMedical, .patient]))
        }
    }
}
