import Core
import Foundation
import Teleservices
import Testing

/// A doctor types what doctors say; the line of the list comes first.
@Suite("Finding a long-term illness") struct AffectionsChercheesTests {
    static let words = [
        "1": "AVC, infarctus cérébral, accident vasculaire", "2": "myélodysplasie, aplasie", "3": "artérite, AOMI", "4": "bilharziose",
        "5": "insuffisance cardiaque, FA, fibrillation auriculaire, pacemaker, valve", "6": "cirrhose, hépatite C, VHB", "7": "VIH, sida, séropositif",
        "8": "diabète, diabète de type 2, DT2, DID, sucre", "9": "épilepsie, SLA, maladie de Charcot, myopathie", "10": "drépanocytose", "11": "hémophilie",
        "12": "HTA, hypertension", "13": "infarctus du myocarde, IDM, stent, angor, pontage", "14": "BPCO, emphysème, insuffisance respiratoire", "15": "Alzheimer, démence",
        "16": "Parkinson, parkinsonien", "17": "phénylcétonurie, Gaucher", "18": "mucoviscidose, muco", "19": "insuffisance rénale, dialyse, IRC", "20": "paraplégie, tétraplégie",
        "21": "lupus, Horton, sclérodermie", "22": "PR, polyarthrite", "23": "schizophrénie, dépression, anorexie, autisme, bipolaire", "24": "Crohn, RCH, MICI", "25": "SEP, sclérose en plaques",
        "26": "scoliose", "27": "SPA, spondylarthrite", "28": "greffe de rein, greffe, transplantation", "29": "tuberculose, lèpre",
        "30": "cancer, cancer du sein, cancer sein, cancer poumon, prostate, côlon, mélanome, leucémie, lymphome, myélome, tumeur", "31": "hors liste", "32": "polypathologie", "L324": "non exonérante",
    ]

    @Test(arguments: words.keys.sorted()) func first(_ code: String) throws {
        let list = try #require(Teleservice(ProtocoleDeSoins.self).nomenclatures.first)
        for typed in try #require(Self.words[code]).components(separatedBy: ", ") {
            #expect(list.search(typed).first?.code == "ALD-\(code)", "\(typed)")
            #expect(list.search(typed.lowercased()).first?.code == "ALD-\(code)", "\(typed)")
        }
    }
}
