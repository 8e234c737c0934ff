extension ProtocoleDeSoins.Affections {
    /// How doctors say it, in full and in letters. It helps to find a line of the list; whether the illness is admitted is
    /// for the criteria, and nothing here says it is.
    static let synonymes: [String: [String]] = [
        "1": ["AVC", "infarctus cérébral", "hémorragie cérébrale", "hématome cérébral", "attaque cérébrale"],
        "2": ["aplasie médullaire", "myélodysplasie", "SMD", "anémie réfractaire", "neutropénie", "purpura thrombopénique"],
        "3": ["artérite", "AOMI", "artériopathie des membres inférieurs", "ischémie des membres", "claudication"], "4": ["schistosomiase"],
        "5": [
            "insuffisance cardiaque", "IC", "fibrillation auriculaire", "FA", "ACFA", "flutter", "tachycardie ventriculaire", "pacemaker", "stimulateur cardiaque",
            "défibrillateur", "cardiomyopathie", "valvulopathie", "rétrécissement aortique", "insuffisance mitrale", "prothèse valvulaire",
        ],
        "6": ["hépatite chronique", "hépatite B", "hépatite C", "VHB", "VHC", "hépatite auto-immune", "cirrhose", "cirrhose alcoolique"],
        "7": ["VIH", "HIV", "sida", "séropositif", "séropositivité", "agammaglobulinémie", "DICV"],
        "8": ["DT1", "DT2", "DID", "DNID", "diabétique", "diabète sucré", "diabète insulinodépendant"],
        "9": [
            "myopathie", "épilepsie", "SLA", "sclérose latérale amyotrophique", "maladie de Charcot", "maladie de Huntington", "chorée", "myasthénie",
            "dystrophie musculaire", "amyotrophie spinale",
        ],
        "10": ["drépanocytose", "thalassémie", "anémie hémolytique"], "11": ["Willebrand", "hémophile", "déficit en facteur"],
        "12": ["HTA", "HTA sévère", "tension"],
        "13": ["infarctus du myocarde", "IDM", "angor", "angine de poitrine", "SCA", "syndrome coronarien", "coronaropathie", "stent", "pontage"],
        "14": ["BPCO", "insuffisance respiratoire", "asthme grave", "emphysème", "fibrose pulmonaire", "oxygénothérapie", "poumon"],
        "15": ["démence", "Alzheimer", "corps de Lewy", "démence vasculaire", "maladie à corps de Lewy"], "16": ["parkinsonien", "syndrome parkinsonien"],
        "17": ["MMH", "phénylcétonurie", "maladie de Gaucher", "maladie de Fabry", "maladie de Wilson", "mucopolysaccharidose", "homocystinurie", "hémochromatose"],
        "19": ["insuffisance rénale", "IRC", "dialyse", "hémodialyse", "dialysé", "glomérulonéphrite", "polykystose rénale", "néphrose"],
        "20": ["tétraplégie", "lésion médullaire", "blessé médullaire"],
        "21": ["lupus", "LED", "LES", "maladie de Horton", "artérite à cellules géantes", "périartérite noueuse", "maladie de Behçet", "granulomatose", "sclérodermie"],
        "22": ["PR", "polyarthrite"],
        "23": [
            "dépression récurrente", "dépression", "schizophrénie", "trouble bipolaire", "bipolarité", "psychose", "anorexie mentale", "autisme", "TSA", "TOC",
            "trouble de la personnalité",
        ],
        "24": ["MICI", "RCH", "Crohn"], "25": ["SEP"], "27": ["SPA", "spondylarthrite ankylosante", "pelvispondylite"],
        "28": ["greffe", "greffé", "greffe de rein", "greffe rénale", "greffe de foie", "greffe de cœur"],
        "29": ["BK", "mal de Hansen"],
        "30": [
            "cancer", "cancer du sein", "cancer du poumon", "cancer bronchique", "cancer de la prostate", "cancer du côlon", "cancer colorectal", "cancer du rectum", "cancer de la peau",
            "cancer de l’utérus", "cancer du col", "cancer de l’endomètre", "cancer de l’ovaire", "cancer de la vessie", "cancer du rein", "cancer du pancréas",
            "cancer de l’estomac", "cancer de l’œsophage", "cancer du foie", "cancer de la thyroïde", "cancer du testicule", "cancer ORL", "cancer du larynx", "mélanome", "carcinome",
            "adénocarcinome", "sarcome", "métastases", "tumeur cérébrale", "glioblastome", "leucémie", "LLC", "LMC", "LAM", "lymphome", "maladie de Hodgkin", "myélome",
        ],
        "31": ["ALD hors liste"], "32": ["plusieurs maladies", "polypathologique"],
    ]
}
