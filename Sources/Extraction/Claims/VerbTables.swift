extension VerbLexicon {
    /// The words of the closed classes.
    static let functionWords: [(WordClass, String)] = [
        (.determiner, "the a an this that these those its his her their our my your each every some any no all both"),
        (.determiner, "several many few most another such more less either neither much"),
        (.preposition, "of in on at by for with from into onto over under about against between among through during"),
        (
            .preposition,
            "within without across toward towards upon amid behind beyond despite near off out per than via"
        ),
        (.preposition, "including according up down following alongside around outside inside regarding until"),
        (.pronoun, "he she it they who which that this these those there what everyone nobody someone anyone nothing"),
        (
            [.pronoun, .firstPerson],
            "i we i've i'm i'd i'll we've we're we'd we'll i’ve i’m i’d i’ll we’ve we’re we’ll"
        ),
        (.firstPerson, "my our me us myself ourselves mine ours"),
        (.pronoun, "you one"),
        (.coordinator, "and or but nor yet"),
        (.subordinator, "because that which who whom whose after before while as since although though when where"),
        (.subordinator, "once until so whereas but how why what"),
        ([.condition, .subordinator], "if whether unless lest"),
        (.negation, "not never n't n’t no neither nor without hardly barely cannot can't can’t"),
        (
            .adverb,
            "only also already now then still just ever often soon again even thus later earlier previously first"
        ),
        (
            .adverb,
            "today yesterday instead meanwhile however far once further formally since always sometimes both all"
        ),
        (.will, "will shall 'll ’ll won't won’t"),
        (.would, "would 'd ’d wouldn't wouldn’t"),
        (.mayBe, "could may might should can must cannot ought can't can’t couldn't couldn’t shouldn't shouldn’t"),
        (.presentBe, "is are am 're ’re 'm ’m isn't isn’t aren't aren’t"),
        (.pastBe, "was were wasn't wasn’t weren't weren’t"),
        (.be, "be"), (.been, "been"), (.being, "being"),
        (.presentHave, "has have 've ’ve hasn't hasn’t haven't haven’t"),
        (.pastHave, "had hadn't hadn’t"),
        (.presentDo, "do does don't don’t doesn't doesn’t"),
        (.pastDo, "did didn't didn’t"),
        (.negation, "isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t hasn't hasn’t haven't haven’t hadn't"),
        (.negation, "hadn’t don't don’t doesn't doesn’t didn't didn’t won't won’t wouldn't wouldn’t couldn't couldn’t"),
        (.negation, "shouldn't shouldn’t"),
        (
            [.adverb, .degree],
            "very so too quite more most really especially particularly extremely increasingly highly"
        ),
        (.to, "to"),
        (.scheduled, "set expected scheduled due slated planned poised likely likely about going supposed ready"),
        (.scheduled, "projected forecast"),
    ]

    /// Adjectives, nouns and numbers that end like a verb's past or are spelt like one.
    static let looksLikeVerb = """
        hundred sacred hatred kindred indeed speed seed breed creed greed exceed naked wicked rugged bed red shed sled
        classified unclassified united limited related advanced armed detailed restricted experienced sophisticated
        complicated integrated dedicated automated mixed skilled talented gifted crowded aged wired beloved alleged
        so-called unprecedented unmanned unexpected distributed privileged diversified estimated increased combined
        based located headquartered titled entitled dubbed nicknamed dated owned sized priced valued
        united-states interested concerned worried pleased excited thrilled tired
        during thing something anything nothing everything morning evening king ring wing spring string building
        striking troubling surprising interesting misleading alarming worrying disappointing encouraging promising
        missing lacking wanting fitting willing pleasing boring stunning shocking amazing
        ceiling according including following regarding excluding pending outstanding ongoing upcoming
        """

    /// Verbs whose past does not end in "-ed": plain form, past, participle.
    static let irregularVerbs = """
        arise arose arisen
        beat beat beaten
        become became become
        begin began begun
        bind bound bound
        blow blew blown
        break broke broken
        bring brought brought
        broadcast broadcast broadcast
        build built built
        buy bought bought
        catch caught caught
        choose chose chosen
        come came come
        cost cost cost
        cut cut cut
        deal dealt dealt
        dig dug dug
        draw drew drawn
        drive drove driven
        eat ate eaten
        fall fell fallen
        feel felt felt
        fight fought fought
        find found found
        flee fled fled
        fly flew flown
        forbid forbade forbidden
        forecast forecast forecast
        foresee foresaw foreseen
        forget forgot forgotten
        freeze froze frozen
        get got gotten
        give gave given
        go went gone
        grow grew grown
        hang hung hung
        have had had
        hear heard heard
        hide hid hidden
        hit hit hit
        hold held held
        hurt hurt hurt
        keep kept kept
        know knew known
        lay laid laid
        lead led led
        leave left left
        lend lent lent
        let let let
        light lit lit
        lose lost lost
        make made made
        mean meant meant
        meet met met
        mistake mistook mistaken
        oversee oversaw overseen
        overtake overtook overtaken
        overthrow overthrew overthrown
        pay paid paid
        plead pled pled
        put put put
        quit quit quit
        read read read
        rebuild rebuilt rebuilt
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran run
        say said said
        see saw seen
        seek sought sought
        sell sold sold
        send sent sent
        set set set
        shake shook shaken
        shoot shot shot
        show showed shown
        shrink shrank shrunk
        shut shut shut
        sink sank sunk
        sit sat sat
        sleep slept slept
        speak spoke spoken
        spend spent spent
        split split split
        spread spread spread
        spring sprang sprung
        stand stood stood
        steal stole stolen
        stick stuck stuck
        strike struck struck
        strive strove striven
        swear swore sworn
        sweep swept swept
        swim swam swum
        take took taken
        teach taught taught
        tear tore torn
        tell told told
        think thought thought
        throw threw thrown
        undergo underwent undergone
        understand understood understood
        undertake undertook undertaken
        wake woke woken
        wear wore worn
        win won won
        withdraw withdrew withdrawn
        withhold withheld withheld
        write wrote written
        """

    /// The past and participle of each irregular verb by its plain form.
    static let irregularForms: [Substring: [String]] = {
        var forms: [Substring: [String]] = [:]
        for line in irregularVerbs.split(separator: "\n") {
            let parts = line.split(separator: " ")
            forms[parts[0]] = parts.dropFirst().map(String.init)
        }
        return forms
    }()

    /// Regular verbs by their plain form: needed where no ending tells, as in "to sign" and "signs".
    static let regularVerbs = """
        abandon abolish accept accelerate access accompany account accuse achieve acknowledge acquire act adapt add \
        address adjourn adjust administer admit adopt advance advertise advise affect agree aim allege allocate allow \
        alter amend announce answer appeal appear apply appoint approach approve argue arrange arrest arrive ask assemble \
        assert assess assign assist assume assure attach attack attempt attend attract auction authorize authorise avert \
        avoid await award back ban bar battle believe benefit block board bolster boost borrow boycott brief broaden \
        buck bundle call campaign cancel capture carry cast cause cede celebrate challenge change charge chase check cite \
        claim clarify clash classify clear climb close collaborate collapse collect combine commence comment commission \
        commit compare compete compel complain complete comply concede concentrate concern conclude condemn conduct \
        confirm confiscate confront connect consider consist consolidate constitute consult contain contest continue \
        contract contradict contribute control convene convert convict cooperate coordinate cover crack crash create \
        criticize criticise cross crush cure curb damage dare debate debut decide declare decline decrease defeat defend \
        defer define delay delete deliver demand demonstrate denounce deny depart depend deploy describe deserve design \
        designate destroy detail detain determine develop devote die differ diminish direct disagree disappear disclose \
        discontinue discount discourage discover discuss dismiss display dispute disrupt distribute divert divest divide \
        dominate donate double downgrade draft drift drop ease earn edit elect eliminate embark embed embrace emerge \
        employ empower enable enact encounter encourage end endorse enforce engage enhance enjoin enjoy enlist ensure \
        enter escalate escape establish estimate evacuate evade evaluate examine exceed exchange exclude execute exempt \
        exercise exist exit expand expect expel experience expire explain explode explore export expose express extend \
        extradite face fail fall fear feature file fill finance fine finish fire fix flag focus follow force forge form \
        fuel fulfil fulfill function fund gain gather generate govern grab graduate grant greet guarantee guard guide halt \
        hand handle happen harm head help hire honor honour hope host identify ignore illustrate impeach implement imply \
        import impose impound improve include incorporate increase incur indicate indict inform initiate injure inject \
        insist inspect inspire install integrate intend intensify intercept interview introduce invade invent invest \
        investigate invite involve issue join judge jump justify kidnap kill label lack land last launch leak lease level \
        leverage levy license lift limit link list live load loan lobby locate lock log look loosen lower maintain manage \
        mandate manufacture march mark market match matter measure mediate merge migrate mine mislead miss mix mobilize \
        modify monitor mount move murder name narrow negotiate nominate note notify object oblige observe obtain occupy \
        occur offer open operate oppose order organize organise oust outlaw outline overrule overturn owe own participate \
        partner pass pause penalize penalise perform permit persuade phase pick pilot place plan play please pledge plunge \
        point poll pose position post postpone praise predict prefer prepare present preserve press pressure prevail \
        prevent privatize probe proceed process proclaim procure produce profit prohibit promise promote prompt propose \
        prosecute protect protest prove provide provoke publish pull punish purchase pursue push qualify question quote \
        raid raise rally rank ratify reach react realize reaffirm reassure rebound rebuff recall receive recognize recommend \
        reconsider record recover recruit reduce refer reflect reform refuse regain register regret regulate reinforce \
        reinstate reiterate reject relate relax release relocate rely remain remember remove rename renew renounce reopen \
        reorganize repair repay repeal repeat replace reply report represent request require rescind rescue research resemble \
        reserve resign resist resolve resort respond restate restore restrict restructure result resume retail retain \
        retaliate retire retreat retrieve return reveal reverse review revise revive revoke reward risk rival rule sanction \
        satisfy save scale scan schedule scrap screen seal search secure seem seize separate serve settle share shift ship \
        shelve show sign signal simplify slash slip slow soar solicit solve sort spark specify sponsor stage start state stay \
        stem step sting stop store strengthen stress stretch strip structure struggle study submit subpoena subscribe substitute \
        succeed sue suffer suggest suit supply support suppose surge surpass surrender surround survey survive suspect \
        suspend sustain switch talk target tariff tax tender terminate test testify thank threaten tie tighten top total tour \
        track trade train transfer transform transmit transport travel treat trigger triple try turn unify unite unveil \
        update upgrade uphold urge use usher vacate value veto view violate visit void volunteer vote vow wage wait walk want \
        warn watch weaken weigh welcome widen wipe wish witness work worry worsen yield
        """
}
