/// Names of states, provinces and countries, as they stand behind a town: "Tulsa, Okla.", "Lyon, France".
enum Regions {
    /// Whether a name, case folded, is one of a region that towns lie in.
    static func contains(_ name: String) -> Bool {
        names.contains(name.lowercased())
    }

    private static let names = Set(
        """
        alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|\
        indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|\
        montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|\
        oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|\
        west virginia|wisconsin|wyoming|d.c.|ala.|ariz.|ark.|calif.|colo.|conn.|del.|fla.|ga.|ill.|ind.|kan.|ky.|la.|\
        md.|mass.|mich.|minn.|miss.|mo.|mont.|neb.|nev.|n.h.|n.j.|n.m.|n.y.|n.c.|n.d.|okla.|ore.|pa.|r.i.|s.c.|s.d.|\
        tenn.|tex.|vt.|va.|wash.|w.va.|wis.|wyo.|ontario|quebec|alberta|manitoba|british columbia|nova scotia|\
        england|scotland|wales|northern ireland|new south wales|victoria|queensland|\
        afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|\
        belgium|bolivia|bosnia|botswana|brazil|bulgaria|burma|cambodia|cameroon|canada|chad|chile|china|colombia|congo|\
        costa rica|croatia|cuba|cyprus|czech republic|denmark|dominican republic|ecuador|egypt|el salvador|eritrea|\
        estonia|ethiopia|finland|france|germany|ghana|greece|guatemala|haiti|honduras|hungary|iceland|india|indonesia|\
        iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|laos|latvia|\
        lebanon|liberia|libya|lithuania|macedonia|malaysia|mali|mexico|moldova|mongolia|morocco|mozambique|myanmar|\
        namibia|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|norway|oman|pakistan|panama|paraguay|\
        peru|philippines|poland|portugal|qatar|romania|russia|rwanda|saudi arabia|senegal|serbia|sierra leone|slovakia|\
        slovenia|somalia|south africa|south korea|south sudan|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|\
        tanzania|thailand|tunisia|turkey|uganda|ukraine|united arab emirates|united kingdom|uruguay|uzbekistan|\
        venezuela|vietnam|yemen|zambia|zimbabwe
        """.split(separator: "|").map(String.init)
    )
}
