import CIconv
import Testing

@testable import Reading

/// Sentences of our own, short and long, in languages whose letters differ.
enum Sentences {
    static let all: [String: (short: String, long: String)] = [
        "French": (
            "Le ministère a confirmé jeudi que l’usine fermée en décembre sera cédée à une société étrangère.",
            "Les salariés, déjà prévenus par un courrier, espèrent être reçus à l’hôtel de ville "
                + "avant la fin de l’été. « Nous avons été trompés », a déclaré François Lefèvre, délégué "
                + "du personnel. La région promet une aide à ceux qui préfèrent être formés à un nouveau "
                + "métier."
        ),
        "German": (
            "Der Aufsichtsrat müsse die Übernahme prüfen, erklärte Jürgen Groß am Freitag in Köln.",
            "Die Behörde hält die Pläne für unzulässig und verlangt größere Zugeständnisse. Für die "
                + "Beschäftigten ändere sich zunächst nichts, heißt es in einem Schreiben an die Gläubiger."
                + " Später könnten jedoch über tausend Stellen wegfallen, fürchtet die Gewerkschaft."
        ),
        "Spanish": (
            "La compañía anunció que comprará la fábrica de Logroño por cien millones de euros.",
            "El señor Ibáñez explicó que la decisión llegó después de años de pérdidas. ¿Qué pasará "
                + "con los empleados? Según la dirección, ningún puesto está en peligro mientras dure la "
                + "negociación. Mañana habrá una reunión en el Ministerio de Economía."
        ),
        "Portuguese": (
            "A administração não quis comentar a decisão do tribunal de São Paulo sobre a fusão.",
            "Segundo a acusação, três funcionários receberam dinheiro para não publicar as conclusões"
                + " da inspeção. A defesa nega tudo e diz que as provas são fracas. O julgamento começará "
                + "em março, após as eleições municipais."
        ),
        "Italian": (
            "La società ha detto che non pagherà perché il contratto è già scaduto.",
            "Il giudice deciderà lunedì se la città può chiudere l’impianto. È probabile che "
                + "l’attività riprenda più avanti, però nessuno vuole dire quando. La proprietà resterà "
                + "così com’è."
        ),
        "Danish": (
            "Ministeren sagde på et møde i København, at ændringen først gælder næste år.",
            "Virksomheden har indrømmet fejl og lover at rydde op på området. Både naboer og grønne "
                + "organisationer ønsker en undersøgelse, før der bygges nyt. Søgsmålet ventes afgjort til "
                + "foråret."
        ),
        "Swedish": (
            "Företaget säljer sin anläggning i Göteborg till en köpare från Västerås.",
            "Arbetarna får behålla sina anställningar, försäkrar ägaren. Ändå är många oroliga för "
                + "vad som händer när avtalet löper ut på hösten. Kommunen hoppas på fler jobb längs ån."
        ),
        "Polish": (
            "Spółka ogłosiła, że sprzeda zakład w Łodzi, choć związkowcy są temu przeciwni.",
            "Prezes Wróbel powiedział, że zostaną wypłacone odprawy, a część załogi przejdzie do "
                + "nowego właściciela. Śledztwo w sprawie łapówek trwa już trzeci rok i nic nie wskazuje na"
                + " to, żeby się szybko skończyło."
        ),
        "Czech": (
            "Společnost oznámila, že závod v Plzni převezme nový majitel ještě před koncem roku.",
            "Zaměstnanci se obávají propouštění, přestože vedení slíbilo, že všechna místa zůstanou "
                + "zachována. Podle žaloby měl ředitel přijmout úplatek, což popírá. Příští jednání soudu "
                + "začíná v úterý."
        ),
        "Hungarian": (
            "A cég közölte, hogy a győri üzemet jövőre bezárják, és a munkásokat elbocsátják.",
            "A szakszervezet szerint a döntés törvénytelen, ezért bírósághoz fordulnak. Az "
                + "önkormányzat segítséget ígért azoknak, akik új állást keresnek. A tulajdonos külföldről "
                + "üzente, hogy nem tárgyal többet."
        ),
        "Turkish": (
            "Şirket, İzmir’deki fabrikayı yıl sonuna kadar satacağını açıkladı ve işçiler grev kararı aldı.",
            "Bakanlık sözcüsü görüşmelerin sürdüğünü, ancak henüz bir anlaşmaya varılmadığını "
                + "söyledi. Davanın önümüzdeki ay başlaması bekleniyor. Çalışanlar ücretlerinin ödenmesini "
                + "istiyor."
        ),
        "Russian": (
            "Компания объявила о продаже завода в Самаре иностранному покупателю.",
            "Суд отклонил иск работников, которые требовали выплатить задолженность по зарплате. "
                + "Министр заявил, что решение будет обжаловано. По словам адвоката, доказательства "
                + "обвинения получены с нарушением закона."
        ),
        "Ukrainian": (
            "Компанія оголосила про продаж заводу в Києві іноземному покупцеві.",
            "Суд відхилив позов працівників, які вимагали виплатити заборгованість із заробітної "
                + "плати. Міністр заявив, що рішення буде оскаржено. Її слова підтвердив і речник уряду."
        ),
        "Bulgarian": (
            "Компанията обяви, че ще продаде завода в Пловдив на чуждестранен купувач.",
            "Съдът отхвърли иска на работниците, които искаха да им бъдат изплатени заплатите. "
                + "Министърът каза, че решението ще бъде обжалвано пред по-горна инстанция."
        ),
        "Greek": (
            "Η εταιρεία ανακοίνωσε ότι θα πουλήσει το εργοστάσιο στη Θεσσαλονίκη.",
            "Ο υπουργός δήλωσε πως η απόφαση του δικαστηρίου θα εφεσιβληθεί. Οι εργαζόμενοι ζητούν να"
                + " πληρωθούν οι μισθοί τους πριν από το τέλος του έτους. Κανείς δεν ξέρει ποιος θα "
                + "αναλάβει το έργο."
        ),
        "Hebrew": (
            "החברה הודיעה כי תמכור את המפעל בחיפה לקונה זר.",
            "בית המשפט דחה את תביעת העובדים שדרשו לקבל את שכרם. השר אמר כי יוגש ערעור על ההחלטה. "
                + "לדברי עורך הדין אין ראיות מספיקות."
        ),
        "Arabic": (
            "أعلنت الشركة أنها ستبيع المصنع إلى مشتر أجنبي قبل نهاية العام.",
            "رفضت المحكمة دعوى العمال الذين طالبوا بدفع أجورهم المتأخرة. وقال الوزير إن الحكومة "
                + "ستستأنف القرار. ولم يعلق المحامي على ذلك."
        ),
        "Thai": (
            "บริษัทประกาศว่าจะขายโรงงานให้กับผู้ซื้อต่างชาติภายในสิ้นปีนี้",
            "ศาลยกฟ้องคดีที่คนงานเรียกร้องค่าจ้างค้างจ่าย รัฐมนตรีกล่าวว่าจะอุทธรณ์คำตัดสิน "
                + "ทนายความไม่ได้ให้ความเห็น"
        ),
        "Japanese": (
            "会社は工場を海外の企業に売却すると発表した。",
            "裁判所は従業員の訴えを退けた。大臣は判決を不服として控訴すると述べた。組合は未払いの賃金を求めており、来月にも交渉が始まる見通しだという。"
        ),
        "ChineseS": (
            "公司宣布将把工厂出售给一家外国企业。",
            "法院驳回了工人要求支付工资的诉讼。部长表示将对判决提出上诉。律师说，目前的证据还不充分，下个月可能会继续开庭审理。"
        ),
        "ChineseT": (
            "公司宣布將把工廠出售給一家外國企業。",
            "法院駁回了工人要求支付工資的訴訟。部長表示將對判決提出上訴。律師說，目前的證據還不充分，下個月可能會繼續開庭審理。"
        ),
        "Korean": (
            "회사는 공장을 외국 기업에 매각한다고 발표했다.",
            "법원은 밀린 임금을 요구한 노동자들의 소송을 기각했다. 장관은 판결에 불복하여 항소하겠다고 밝혔다. 변호사는 증거가 충분하지 않다고 말했다."
        ),
        "Lithuanian": (
            "Bendrovė pranešė, kad gamyklą Kaune parduos užsienio pirkėjui iki metų pabaigos.",
            "Teismas atmetė darbuotojų ieškinį, kuriuo jie reikalavo sumokėti atlyginimus. Ministras "
                + "sakė, kad sprendimas bus skundžiamas. Žmonės nežino, kas jų laukia."
        ),
        "English": (
            "The company’s board said it would “never” sell the plant — not for £40m.",
            "Its chairman, José Álvarez, told the Zürich meeting that talks had ended. Workers’ "
                + "groups called the plan naïve. “We’ve heard this before,” one of them said."
        ),
    ]

    /// The languages that are written in each set.
    static let sets: [(set: String, languages: [String])] = [
        ("CP1252", ["French", "German", "Spanish", "Portuguese", "Italian", "Danish", "Swedish", "English"]),
        ("ISO-8859-1", ["French", "German", "Spanish", "Portuguese", "Italian", "Danish", "Swedish"]),
        ("ISO-8859-15", ["French", "German", "Spanish"]),
        ("ISO-8859-2", ["Polish", "Czech", "Hungarian"]),
        ("WINDOWS-1250", ["Polish", "Czech", "Hungarian"]),
        ("ISO-8859-9", ["Turkish"]),
        ("WINDOWS-1254", ["Turkish"]),
        ("WINDOWS-1251", ["Russian", "Ukrainian", "Bulgarian"]),
        ("KOI8-R", ["Russian"]),
        ("KOI8-U", ["Ukrainian"]),
        ("ISO-8859-5", ["Russian", "Ukrainian", "Bulgarian"]),
        ("CP866", ["Russian"]),
        ("WINDOWS-1253", ["Greek"]),
        ("ISO-8859-7", ["Greek"]),
        ("WINDOWS-1255", ["Hebrew"]),
        ("ISO-8859-8", ["Hebrew"]),
        ("WINDOWS-1256", ["Arabic"]),
        ("ISO-8859-6", ["Arabic"]),
        ("CP874", ["Thai"]),
        ("CP932", ["Japanese"]),
        ("EUC-JP", ["Japanese"]),
        ("GB18030", ["ChineseS"]),
        ("GB2312", ["ChineseS"]),
        ("BIG5", ["ChineseT"]),
        ("CP949", ["Korean"]),
        ("WINDOWS-1257", ["Lithuanian"]),
        ("ISO-8859-13", ["Lithuanian"]),
    ]

    /// A text in a character set; what the set lacks is left out.
    static func encode(_ text: String, in set: String) -> [UInt8]? {
        guard let converter = iconv_open("\(set)//IGNORE", "UTF-8"), iconv_failed(converter) == 0 else { return nil }
        defer { iconv_close(converter) }
        var source = Array(text.utf8)
        var target = [UInt8](repeating: 0, count: source.count * 3)
        var (left, room) = (source.count, target.count)
        source.withUnsafeMutableBytes { from in
            target.withUnsafeMutableBytes { to in
                var next = from.baseAddress?.assumingMemoryBound(to: CChar.self)
                var place = to.baseAddress?.assumingMemoryBound(to: CChar.self)
                _ = iconv(converter, &next, &left, &place, &room)
            }
        }
        return Array(target[..<(target.count - room)])
    }
}
