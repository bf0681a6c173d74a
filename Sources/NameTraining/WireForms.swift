extension WireText {
    /// Lines by kind of copy: `|slot|` for a name (in capitals when the slot is), `#` for a digit, `^` before a line in capitals.
    static let forms = [
        // Football of clubs.
        """
        |club| # |club| #
        |club| # |club| # (halftime #-#)
        |club| ## # # # ## ## ##
        #. |club| ## ## # # ## ## ##
        Playing on Sunday: |club| v |club|, |club| v |club|
        Scorers: |surname| (##), |surname| (##, ##)
        Results of |people| first division matches on Saturday:
        Standings in the |people| league (played, won, drawn, lost, goals for, goals against, points):
        |club|: # - |person|, ## - |person|, # - |person|
        ^Soccer - |club| held to a draw by |club|.
        ^Soccer - |surname| sends |club| to the top.
        ^Soccer - |people| league results and standings.
        |CITY| ####-##-##
        |club| striker |person| scored twice against |club| on Wednesday.
        Goalkeeper |surname| kept |club| in the match before |surname| equalised.
        |club| coach |person| said |surname| would miss the |event| match against |club|.
        Postponed: |club| v |club|
        |person|, once of |club|, scored the winner from ## metres.
        |club| beat |club| #-# and moved above |club| on goal difference.
        His former coach at |club|, |person|, now trains |club|.
        In |city|, |club| fought back to draw #-# after |surname|'s early goal.
        The referee sent off |surname| of |club| and |surname| of |club|.
        Attendance: ##,###.
        """,
        // Football of countries.
        """
        |country| # |country| #
        |country| # |country| # (halftime #-#)
        |country| # # # # # # #
        Group #: |country| # |country| #
        Scorers: |country| - |person| (## minutes), |surname| (##)
        |country|: |surname|; |surname|, |surname|, |surname|; |surname|, |surname|
        ^Soccer - |country| beat |country| in |event| qualifier.
        ^Soccer - |surname| named in |people| squad.
        |CITY|, |country| ####-##-##
        |country| play |country| in the |event| in |city| on Sunday.
        |people| coach |person| called up |surname| for the |event|.
        Summary of the |event| match between |country| and |country|:
        """,
        // American leagues.
        """
        |HOME| # |home| #
        |home| # |HOME| # (## innings)
        |HOME| AT |HOME|
        |HOME| ## ## .### #
        |HOME| ## ## # ### ### ##
        |home| at |home|
        In |city|, |person| hit a two-run homer as the |nickname| beat the |franchise| #-#.
        The |franchise| signed |person| on Tuesday.
        ^Baseball - |nickname| edge |nickname| in ## innings.
        ^Basketball - |surname| leads |nickname| past |nickname|.
        ^Standings after Friday's games.
        At |city|, |surname| scored ## points for the |nickname|, who lost to |home| ##-##.
        |surname| (#-#) allowed # hits for |home|, which has won # of its last ##.
        (Home team in capitals)
        """,
        // Tennis, golf, athletics, racing.
        """
        |person| (|country|) beat |person| (|country|) #-# #-#
        # - |person| (|country|) beat |person| (|country|) #-# #-# #-#
        #. |person| (|country|) # minutes ##.## seconds
        #. |person| (|country|) ##.##
        ## |person| (|country|) ## ## ##
        |person| ## ##, |person| (|country|) ## ##
        #. |person| (|country|) Ferrari # hour ## minutes
        #. |country| (|surname|, |surname|, |surname|, |surname|) #:##.##
        ^Tennis - |surname| beats |surname| in |city|.
        ^Golf - |surname| leads |event| by a stroke.
        ^Athletics - |surname| wins in |city|.
        Results in the |event| on Thursday (prefix number denotes seeding):
        Leading scores in the |event| (|people| unless stated):
        |CITY| ####-##-##
        World champion |person| of |country| won the |event| in |city|.
        |people| |person| finished second, ahead of |country|'s |person|.
        """,
        // Cricket.
        """
        |initialled| c |surname| b |surname| ##
        |initialled| lbw b |surname| #
        |initialled| not out ##
        |initialled| run out ##
        |surname| b |surname| ##
        Bowling: |surname| ##-#-##-#, |surname| ##-#-##-#, |surname| #-#-##-#
        Did not bat: |surname|, |surname|, |surname|
        |country| ### and ###-#
        |country| ### (|initialled| ###, |initialled| ##; |initialled| #-##)
        At |city|: |club| ### and ### (|initialled| ##). |club| ###-#.
        ^Cricket - |country| ### for # at tea on first day against |country|.
        ^Cricket - |surname| out as |country| collapse.
        |club| beat |club| by an innings and ## runs.
        By stumps |club| had reached ### for #.
        |club| captain |person| took # for ## against |club|.
        |club|, needing ### to win, lost |surname| to |surname| for ##.
        |country| won the toss and put |country| in to bat in |city|.
        """,
        // Bylines, datelines, headlines.
        """
        |person|
        |CITY| ####-##-##
        |CITY|, |country| ####-##-##
        |CITY|, |country|, March ## - Troops moved towards |city| on Monday.
        |CITY|, June # - The government of |country| fell on Friday.
        -- |newsroom| ### ####
        -- |newsroom| +## ### ### ####
        ^|country| and |country| sign border accord.
        ^|people| minister leaves for |country|.
        ^|country|'s |surname| to meet |surname| in |city|.
        ^## killed as bus falls into |people| river.
        ^|country| says |city| talks may fail.
        ^Press digest - |country| - Nov ##.
        ^|people| shares close lower.
        ^|surname| denies he will quit.
        """,
    ]

    static let events = [
        "World Cup", "European Cup", "UEFA Cup", "Davis Cup", "Fed Cup", "Ryder Cup", "Asian Cup",
        "African Nations Cup",
        "Champions League", "Cup Winners' Cup", "European Championship", "Commonwealth Games", "Olympic Games",
        "Olympics",
        "U.S. Open", "French Open", "Australian Open", "British Open", "Tour de France", "Monaco Grand Prix",
        "Super Bowl", "Stanley Cup", "World Series", "Five Nations", "Asian Games", "World Series Cup",
    ]

    static let homes = [
        "Atlanta", "Baltimore", "Boston", "Buffalo", "California", "Charlotte", "Chicago", "Cincinnati", "Cleveland",
        "Colorado", "Dallas", "Denver", "Detroit", "Florida", "Green Bay", "Houston", "Indiana", "Jacksonville",
        "Kansas City", "Los Angeles", "Miami", "Milwaukee", "Minnesota", "Montreal", "New England", "New Jersey",
        "New Orleans", "New York", "Oakland", "Orlando", "Ottawa", "Philadelphia", "Phoenix", "Pittsburgh", "Portland",
        "Sacramento", "St Louis", "San Antonio", "San Diego", "San Francisco", "Seattle", "Tampa Bay", "Texas",
        "Toronto", "Utah", "Vancouver", "Washington",
    ]

    static let nicknames = [
        "Angels", "Astros", "Bears", "Bengals", "Bills", "Blackhawks", "Blazers", "Blues", "Braves", "Brewers",
        "Broncos",
        "Browns", "Bruins", "Bucks", "Bulls", "Canadiens", "Canucks", "Capitals", "Cardinals", "Cavaliers", "Celtics",
        "Chargers", "Chiefs", "Colts", "Cowboys", "Cubs", "Devils", "Dodgers", "Dolphins", "Eagles", "Expos", "Falcons",
        "Flames", "Flyers", "Giants", "Hawks", "Heat", "Hornets", "Indians", "Islanders", "Jazz", "Jets", "Kings",
        "Knicks", "Lakers", "Lions", "Magic", "Mariners", "Marlins", "Mets", "Nets", "Nuggets", "Oilers", "Orioles",
        "Packers", "Padres", "Panthers", "Patriots", "Penguins", "Phillies", "Pirates", "Pistons", "Raiders", "Rams",
        "Rangers", "Raptors", "Red Sox", "Reds", "Rockets", "Royals", "Sabres", "Saints", "Senators", "Sharks",
        "Sixers",
        "Sonics", "Spurs", "Steelers", "Suns", "Timberwolves", "Tigers", "Twins", "Vikings", "Warriors", "White Sox",
        "Yankees",
    ]

    static let clubs = [
        "Aberdeen", "Ajax Amsterdam", "Anderlecht", "Arsenal", "Aston Villa", "Atletico Madrid", "Auxerre", "Barcelona",
        "Barnsley", "Bayern Munich", "Benfica", "Birmingham", "Blackburn", "Bochum", "Bolton", "Bordeaux",
        "Borussia Dortmund", "Bristol Rovers", "Bruges", "Burnley", "Cagliari", "Cambridge United", "Cardiff", "Celtic",
        "Chelsea", "Cologne", "Coventry", "Crystal Palace", "Derby", "Derbyshire", "Dinamo Bucharest", "Dundee United",
        "Durham", "Dynamo Kiev", "Eindhoven", "Essex", "Everton", "Exeter", "Feyenoord", "Fiorentina", "Freiburg",
        "Fulham", "Galatasaray", "Genoa", "Glamorgan", "Gloucestershire", "Grasshopper Zurich", "Groningen", "Guingamp",
        "Hamburg", "Hampshire", "Hearts", "Hibernian", "Huddersfield", "Hull", "Inter Milan", "Ipswich", "Juventus",
        "Kaiserslautern", "Karlsruhe", "Kent", "Kilmarnock", "Lancashire", "Lazio", "Leeds", "Leicester", "Lens",
        "Lille",
        "Liverpool", "Lokomotiv Moscow", "Luton", "Lyon", "Manchester City", "Manchester United", "Marseille", "Metz",
        "Middlesbrough", "Middlesex", "Millwall", "Monaco", "Montpellier", "Motherwell", "Nantes", "Napoli",
        "Newcastle",
        "Northampton", "Norwich", "Nottingham Forest", "Notts County", "Oldham", "Olympiakos", "Oxford",
        "Paris St Germain",
        "Parma", "Partizan Belgrade", "Plymouth", "Port Vale", "Porto", "Portsmouth", "Preston", "Queens Park Rangers",
        "Raith", "Rangers", "Rapid Vienna", "Reading", "Real Madrid", "Red Star", "Rennes", "Roda", "Roma", "Sampdoria",
        "Schalke", "Sevilla", "Sheffield Wednesday", "Somerset", "Southampton", "Spartak Moscow", "Sporting Lisbon",
        "St Pauli", "Standard Liege", "Steaua Bucharest", "Stockport", "Stoke", "Strasbourg", "Stuttgart", "Sunderland",
        "Surrey", "Sussex", "Swansea", "Swindon", "Tottenham", "Tranmere", "Twente Enschede", "Udinese", "Utrecht",
        "Valencia", "Vitesse Arnhem", "Walsall", "Warwickshire", "Watford", "Werder Bremen", "West Bromwich",
        "West Ham",
        "Wigan", "Willem II Tilburg", "Wimbledon", "Wolverhampton", "Worcestershire", "Wrexham", "Yorkshire",
        "Zaragoza",
    ]
}
