import Core
import Teleservices
import Testing

/// What every téléservice of the registry promises, whichever it is.
@Suite("The registry’s contract")
struct RegistryContractTests {
    static let everyone = Registry.all.indices

    @Test("Codes are stable words, each found by its own")
    func codes() {
        #expect(!Registry.all.isEmpty)
        #expect(Set(Registry.all.map(\.code)).count == Registry.all.count)
        for one in Registry.all {
            #expect(Registry.find(one.code)?.code == one.code)
            #expect(one.code.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase })
        }
        #expect(Registry.find("inconnu") == nil)
    }

    @Test("It says what it is for, on what law, and for whom", arguments: everyone)
    func identity(_ index: Int) {
        let one = Registry.all[index]
        #expect(!one.texts.title.isEmpty && !one.texts.shortTitle.isEmpty && one.texts.purpose.hasSuffix("."))
        #expect(!one.authors.isEmpty)
        #expect(!one.formVersion.isEmpty && !one.rulesVersion.isEmpty)
        #expect(!one.legalBasis.isEmpty)
        #expect(one.legalBasis.allSatisfy { !$0.reference.isEmpty && $0.says.hasSuffix(".") })
    }

    @Test("What a content is judged by is in force that day, told once, and never nothing", arguments: everyone)
    func basis(_ index: Int) {
        let one = Registry.all[index]
        for sample in one.samples {
            let found = one.basis(of: sample.content(FactsFixture.today), on: FactsFixture.today)
            #expect(!found.isEmpty && Set(found).count == found.count, "\(sample.title)")
            #expect(found.allSatisfy { $0.isInForce(on: FactsFixture.today) }, "\(sample.title)")
        }
    }

    @Test("Every field has a name for programs and a label for people; every hint is a sentence", arguments: everyone)
    func fields(_ index: Int) {
        for (path, field) in Self.walk(Registry.all[index].form.fields) {
            #expect(field.name.first?.isLowercase == true && field.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }, "\(path)")
            #expect(field.label.first?.isUppercase == true && !field.label.hasSuffix(":"), "\(path)")
            if let hint = field.hint { #expect(hint.hasSuffix("."), "\(path)") }
            if field.isRequired, Self.isTyped(field.control) { #expect(field.example != nil, "\(path) is typed and required: show an example") }
            if case .choice(let choices) = field.control {
                #expect(Set(choices.map(\.value)).count == choices.count && choices.allSatisfy { !$0.label.isEmpty }, "\(path)")
            }
        }
    }

    @Test("A condition names a field before its own and values that it can have", arguments: everyone)
    func conditions(_ index: Int) {
        let fields = Registry.all[index].form.fields
        for (position, field) in fields.enumerated() {
            for (name, values) in field.condition.map(Self.atoms) ?? [] {
                guard let source = fields[..<position].first(where: { $0.name == name }) else {
                    Issue.record("\(field.name) depends on \(name), which is not before it")
                    continue
                }
                if case .choice(let choices) = source.control { #expect(Set(values).isSubset(of: choices.map(\.value)), "\(field.name)") }
            }
        }
    }

    @Test("Data inside a group are for the same eyes as the group", arguments: everyone)
    func categories(_ index: Int) {
        for field in Registry.all[index].form.fields {
            for (path, inner) in Self.walk([field]) { #expect(inner.category == field.category, "\(path)") }
        }
    }

    @Test("Every rule says what it watches over and on what it rests", arguments: everyone)
    func rules(_ index: Int) {
        let rules = Registry.all[index].rules
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules {
            #expect(rule.about.hasSuffix("."), "\(rule.id)")
            #expect((rule.source == nil) != (rule.reason == nil), "\(rule.id)")
            if let reason = rule.reason { #expect(reason.hasSuffix("."), "\(rule.id)") }
            if let source = rule.source { #expect(Registry.all[index].legalBasis.contains(source), "\(rule.id) rests on a text the téléservice does not list") }
        }
    }

    @Test("Its lists are complete and tell their origin", arguments: everyone)
    func nomenclatures(_ index: Int) {
        let one = Registry.all[index]
        for (path, field) in Self.walk(one.form.fields) {
            if case .search(let list, _) = field.control { #expect(one.nomenclature(list) != nil, "\(path)") }
        }
        for list in one.nomenclatures {
            #expect(!list.origin.isEmpty)
            #expect(Set(list.terms.map(\.code)).count == list.terms.count)
            #expect(Set(list.terms.map(\.label)).count == list.terms.count)
            for term in list.terms { #expect(list.search(term.label).first == term, "\(term.label)") }
        }
    }

    @Test("Its samples are accepted or refused as they say, and by nothing else", arguments: everyone)
    func samples(_ index: Int) {
        let one = Registry.all[index]
        #expect(one.samples.contains { $0.outcome == .accepted } && one.samples.contains { $0.outcome != .accepted })
        for sample in one.samples {
            let found = one.examine(sample.content(FactsFixture.today), FactsFixture.context()).anomalies.blocking
            switch sample.outcome {
            case .accepted: #expect(found.isEmpty, "\(sample.title)")
            case .refused(let code, let field): #expect(found.map { [$0.code, $0.field] } == [[code, field]], "\(sample.title)")
            }
            for anomaly in found { #expect(anomaly.message.hasSuffix(".") && anomaly.message.contains(". "), "what, then the remedy: \(anomaly.message)") }
        }
    }

    @Test("What is stored is read back to the same bytes", arguments: everyone)
    func bothWays(_ index: Int) throws {
        let one = Registry.all[index]
        for sample in one.samples where sample.outcome == .accepted {
            let raw = sample.content(FactsFixture.today)
            let stored = JSONWriter.write(one.form.read(raw).content)
            #expect(stored == JSONWriter.write(raw), "\(sample.title)")
            #expect(JSONWriter.write(one.form.read(try JSONReader.read(stored)).content) == stored, "\(sample.title)")
        }
    }

    @Test("Its schema knows every field of its form, and every member of its samples", arguments: everyone)
    func schema(_ index: Int) {
        let one = Registry.all[index]
        let properties = one.form.schema.at("properties")?.object ?? [:]
        #expect(Set(properties.keys) == Set(one.form.fields.map(\.name)))
        for sample in one.samples where sample.outcome == .accepted {
            #expect(Set((sample.content(FactsFixture.today).object ?? [:]).keys).isSubset(of: properties.keys))
        }
    }

    @Test("What the desk prefills is well formed and kept", arguments: everyone)
    func prefill(_ index: Int) {
        let one = Registry.all[index]
        let prefilled = one.form.prefill(FactsFixture.prefill())
        let reading = one.form.read(.object(Dictionary(uniqueKeysWithValues: prefilled.map { ($0.field, $0.value) })))
        #expect(reading.anomalies.filter { $0.stage == .structure }.isEmpty)
        for value in prefilled {
            #expect(reading.content[value.field] == value.value, "\(value.field)")
            #expect(!value.source.isEmpty, "\(value.field)")
        }
    }

    @Test("An empty draft is incomplete, never malformed, and never ends the process", arguments: everyone)
    func emptyDraft(_ index: Int) throws {
        let one = Registry.all[index]
        let reading = one.examine([:], FactsFixture.context())
        #expect(reading.anomalies.blocking.allSatisfy { $0.stage == .completude } && !reading.anomalies.blocking.isEmpty)
        #expect(!one.summary(of: [:]).isEmpty)
        _ = one.period(of: [:])
        _ = one.information(on: [:], FactsFixture.context())
        for volet in one.volets { #expect(!one.compose(volet, from: [:], try FactsFixture.volet()).title.isEmpty) }
        _ = one.continued([:], FactsFixture.prefill())
    }

    /// Every field with its dotted path, those inside groups and lists too.
    static func walk(_ fields: [FieldDescriptor], _ prefix: String = "") -> [(String, FieldDescriptor)] {
        fields.flatMap { field -> [(String, FieldDescriptor)] in
            let path = prefix + field.name
            switch field.control {
            case .group(let inner), .list(let inner, _, _): return [(path, field)] + walk(inner, path + ".")
            default: return [(path, field)]
            }
        }
    }

    private static func isTyped(_ control: Control) -> Bool {
        switch control {
        case .text, .longText, .telephone, .email, .postcode, .date, .integer, .search, .place: true
        case .check, .yesNo, .choice, .group, .list: false
        }
    }

    private static func atoms(_ condition: ConditionDescriptor) -> [(String, [String])] {
        switch condition {
        case .oneOf(let field, let values): [(field, values)]
        case .all(let parts), .any(let parts): parts.flatMap(atoms)
        }
    }
}
