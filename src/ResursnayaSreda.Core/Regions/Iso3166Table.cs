namespace ResursnayaSreda.Core.Regions;

/// <summary>The facts of <see cref="RegionCatalog.Iso3166Ru"/>, written down for this library and compared with several public sources.</summary>
/// <remarks>
/// Codes and kinds: iso-codes 4.15.0. Names: article 65 of the Constitution and the renaming of 27 March 2019. Districts: the decree of
/// 3 November 2018 and what was in force before. Zones: the lists by region in the comments of the tz database, 2026f. Subject codes, OKATO, OKTMO: published registers.
/// </remarks>
internal static class Iso3166Table
{
    private static readonly Dictionary<string, FederalDistrict> Districts = ((FederalDistrict[])
    [
        new("central", "Центральный", "Central"),
        new("northwestern", "Северо-Западный", "Northwestern"),
        new("southern", "Южный", "Southern"),
        new("northCaucasian", "Северо-Кавказский", "North Caucasian"),
        new("volga", "Приволжский", "Volga"),
        new("ural", "Уральский", "Ural"),
        new("siberian", "Сибирский", "Siberian"),
        new("farEastern", "Дальневосточный", "Far Eastern"),
    ]).ToDictionary(d => d.Id, StringComparer.Ordinal);

    // The code behind "RU-", district, subject code, OKATO, zone, centre, official name, name in use where it is another one, English name.
    private const string Rows = """
        # Republic
        AD | southern | 01 | 79 | Europe/Moscow | Майкоп | Maykop | Республика Адыгея (Адыгея) | Адыгея | Adygea
        AL | siberian | 04 | 84 | Asia/Barnaul | Горно-Алтайск | Gorno-Altaysk | Республика Алтай | Алтай | Altai Republic
        BA | volga | 02 | 80 | Asia/Yekaterinburg | Уфа | Ufa | Республика Башкортостан | Башкортостан | Bashkortostan
        BU | farEastern | 03 | 81 | Asia/Irkutsk | Улан-Удэ | Ulan-Ude | Республика Бурятия | Бурятия | Buryatia
        CE | northCaucasian | 20 | 96 | Europe/Moscow | Грозный | Grozny | Чеченская Республика | Чечня | Chechnya
        CU | volga | 21 | 97 | Europe/Moscow | Чебоксары | Cheboksary | Чувашская Республика – Чувашия | Чувашия | Chuvashia
        DA | northCaucasian | 05 | 82 | Europe/Moscow | Махачкала | Makhachkala | Республика Дагестан | Дагестан | Dagestan
        IN | northCaucasian | 06 | 26 | Europe/Moscow | Магас | Magas | Республика Ингушетия | Ингушетия | Ingushetia
        KB | northCaucasian | 07 | 83 | Europe/Moscow | Нальчик | Nalchik | Кабардино-Балкарская Республика | Кабардино-Балкария | Kabardino-Balkaria
        KC | northCaucasian | 09 | 91 | Europe/Moscow | Черкесск | Cherkessk | Карачаево-Черкесская Республика | Карачаево-Черкесия | Karachay-Cherkessia
        KK | siberian | 19 | 95 | Asia/Krasnoyarsk | Абакан | Abakan | Республика Хакасия | Хакасия | Khakassia
        KL | southern | 08 | 85 | Europe/Moscow | Элиста | Elista | Республика Калмыкия | Калмыкия | Kalmykia
        KO | northwestern | 11 | 87 | Europe/Moscow | Сыктывкар | Syktyvkar | Республика Коми | Коми | Komi Republic
        KR | northwestern | 10 | 86 | Europe/Moscow | Петрозаводск | Petrozavodsk | Республика Карелия | Карелия | Karelia
        ME | volga | 12 | 88 | Europe/Moscow | Йошкар-Ола | Yoshkar-Ola | Республика Марий Эл | Марий Эл | Mari El
        MO | volga | 13 | 89 | Europe/Moscow | Саранск | Saransk | Республика Мордовия | Мордовия | Mordovia
        SA | farEastern | 14 | 98 | Asia/Yakutsk | Якутск | Yakutsk | Республика Саха (Якутия) | Якутия | Sakha (Yakutia)
        SE | northCaucasian | 15 | 90 | Europe/Moscow | Владикавказ | Vladikavkaz | Республика Северная Осетия – Алания | Северная Осетия | North Ossetia – Alania
        TA | volga | 16 | 92 | Europe/Moscow | Казань | Kazan | Республика Татарстан (Татарстан) | Татарстан | Tatarstan
        TY | siberian | 17 | 93 | Asia/Krasnoyarsk | Кызыл | Kyzyl | Республика Тыва | Тыва | Tuva
        UD | volga | 18 | 94 | Europe/Samara | Ижевск | Izhevsk | Удмуртская Республика | Удмуртия | Udmurtia
        # Krai
        ALT | siberian | 22 | 01 | Asia/Barnaul | Барнаул | Barnaul | Алтайский край |  | Altai Krai
        KAM | farEastern | 41 | 30 | Asia/Kamchatka | Петропавловск-Камчатский | Petropavlovsk-Kamchatsky | Камчатский край |  | Kamchatka Krai
        KDA | southern | 23 | 03 | Europe/Moscow | Краснодар | Krasnodar | Краснодарский край |  | Krasnodar Krai
        KHA | farEastern | 27 | 08 | Asia/Vladivostok | Хабаровск | Khabarovsk | Хабаровский край |  | Khabarovsk Krai
        KYA | siberian | 24 | 04 | Asia/Krasnoyarsk | Красноярск | Krasnoyarsk | Красноярский край |  | Krasnoyarsk Krai
        PER | volga | 59 | 57 | Asia/Yekaterinburg | Пермь | Perm | Пермский край |  | Perm Krai
        PRI | farEastern | 25 | 05 | Asia/Vladivostok | Владивосток | Vladivostok | Приморский край |  | Primorsky Krai
        STA | northCaucasian | 26 | 07 | Europe/Moscow | Ставрополь | Stavropol | Ставропольский край |  | Stavropol Krai
        ZAB | farEastern | 75 | 76 | Asia/Chita | Чита | Chita | Забайкальский край |  | Zabaykalsky Krai
        # Oblast
        AMU | farEastern | 28 | 10 | Asia/Yakutsk | Благовещенск | Blagoveshchensk | Амурская область |  | Amur Oblast
        ARK | northwestern | 29 | 11 | Europe/Moscow | Архангельск | Arkhangelsk | Архангельская область |  | Arkhangelsk Oblast
        AST | southern | 30 | 12 | Europe/Astrakhan | Астрахань | Astrakhan | Астраханская область |  | Astrakhan Oblast
        BEL | central | 31 | 14 | Europe/Moscow | Белгород | Belgorod | Белгородская область |  | Belgorod Oblast
        BRY | central | 32 | 15 | Europe/Moscow | Брянск | Bryansk | Брянская область |  | Bryansk Oblast
        CHE | ural | 74 | 75 | Asia/Yekaterinburg | Челябинск | Chelyabinsk | Челябинская область |  | Chelyabinsk Oblast
        IRK | siberian | 38 | 25 | Asia/Irkutsk | Иркутск | Irkutsk | Иркутская область |  | Irkutsk Oblast
        IVA | central | 37 | 24 | Europe/Moscow | Иваново | Ivanovo | Ивановская область |  | Ivanovo Oblast
        KEM | siberian | 42 | 32 | Asia/Novokuznetsk | Кемерово | Kemerovo | Кемеровская область – Кузбасс | Кузбасс | Kemerovo Oblast
        KGD | northwestern | 39 | 27 | Europe/Kaliningrad | Калининград | Kaliningrad | Калининградская область |  | Kaliningrad Oblast
        KGN | ural | 45 | 37 | Asia/Yekaterinburg | Курган | Kurgan | Курганская область |  | Kurgan Oblast
        KIR | volga | 43 | 33 | Europe/Kirov | Киров | Kirov | Кировская область |  | Kirov Oblast
        KLU | central | 40 | 29 | Europe/Moscow | Калуга | Kaluga | Калужская область |  | Kaluga Oblast
        KOS | central | 44 | 34 | Europe/Moscow | Кострома | Kostroma | Костромская область |  | Kostroma Oblast
        KRS | central | 46 | 38 | Europe/Moscow | Курск | Kursk | Курская область |  | Kursk Oblast
        LEN | northwestern | 47 | 41 | Europe/Moscow | Гатчина | Gatchina | Ленинградская область |  | Leningrad Oblast
        LIP | central | 48 | 42 | Europe/Moscow | Липецк | Lipetsk | Липецкая область |  | Lipetsk Oblast
        MAG | farEastern | 49 | 44 | Asia/Magadan | Магадан | Magadan | Магаданская область |  | Magadan Oblast
        MOS | central | 50 | 46 | Europe/Moscow | Красногорск | Krasnogorsk | Московская область |  | Moscow Oblast
        MUR | northwestern | 51 | 47 | Europe/Moscow | Мурманск | Murmansk | Мурманская область |  | Murmansk Oblast
        NGR | northwestern | 53 | 49 | Europe/Moscow | Великий Новгород | Veliky Novgorod | Новгородская область |  | Novgorod Oblast
        NIZ | volga | 52 | 22 | Europe/Moscow | Нижний Новгород | Nizhny Novgorod | Нижегородская область |  | Nizhny Novgorod Oblast
        NVS | siberian | 54 | 50 | Asia/Novosibirsk | Новосибирск | Novosibirsk | Новосибирская область |  | Novosibirsk Oblast
        OMS | siberian | 55 | 52 | Asia/Omsk | Омск | Omsk | Омская область |  | Omsk Oblast
        ORE | volga | 56 | 53 | Asia/Yekaterinburg | Оренбург | Orenburg | Оренбургская область |  | Orenburg Oblast
        ORL | central | 57 | 54 | Europe/Moscow | Орёл | Oryol | Орловская область |  | Oryol Oblast
        PNZ | volga | 58 | 56 | Europe/Moscow | Пенза | Penza | Пензенская область |  | Penza Oblast
        PSK | northwestern | 60 | 58 | Europe/Moscow | Псков | Pskov | Псковская область |  | Pskov Oblast
        ROS | southern | 61 | 60 | Europe/Moscow | Ростов-на-Дону | Rostov-on-Don | Ростовская область |  | Rostov Oblast
        RYA | central | 62 | 61 | Europe/Moscow | Рязань | Ryazan | Рязанская область |  | Ryazan Oblast
        SAK | farEastern | 65 | 64 | Asia/Sakhalin | Южно-Сахалинск | Yuzhno-Sakhalinsk | Сахалинская область |  | Sakhalin Oblast
        SAM | volga | 63 | 36 | Europe/Samara | Самара | Samara | Самарская область |  | Samara Oblast
        SAR | volga | 64 | 63 | Europe/Saratov | Саратов | Saratov | Саратовская область |  | Saratov Oblast
        SMO | central | 67 | 66 | Europe/Moscow | Смоленск | Smolensk | Смоленская область |  | Smolensk Oblast
        SVE | ural | 66 | 65 | Asia/Yekaterinburg | Екатеринбург | Yekaterinburg | Свердловская область |  | Sverdlovsk Oblast
        TAM | central | 68 | 68 | Europe/Moscow | Тамбов | Tambov | Тамбовская область |  | Tambov Oblast
        TOM | siberian | 70 | 69 | Asia/Tomsk | Томск | Tomsk | Томская область |  | Tomsk Oblast
        TUL | central | 71 | 70 | Europe/Moscow | Тула | Tula | Тульская область |  | Tula Oblast
        TVE | central | 69 | 28 | Europe/Moscow | Тверь | Tver | Тверская область |  | Tver Oblast
        TYU | ural | 72 | 71 | Asia/Yekaterinburg | Тюмень | Tyumen | Тюменская область |  | Tyumen Oblast
        ULY | volga | 73 | 73 | Europe/Ulyanovsk | Ульяновск | Ulyanovsk | Ульяновская область |  | Ulyanovsk Oblast
        VGG | southern | 34 | 18 | Europe/Volgograd | Волгоград | Volgograd | Волгоградская область |  | Volgograd Oblast
        VLA | central | 33 | 17 | Europe/Moscow | Владимир | Vladimir | Владимирская область |  | Vladimir Oblast
        VLG | northwestern | 35 | 19 | Europe/Moscow | Вологда | Vologda | Вологодская область |  | Vologda Oblast
        VOR | central | 36 | 20 | Europe/Moscow | Воронеж | Voronezh | Воронежская область |  | Voronezh Oblast
        YAR | central | 76 | 78 | Europe/Moscow | Ярославль | Yaroslavl | Ярославская область |  | Yaroslavl Oblast
        # FederalCity
        MOW | central | 77 | 45 | Europe/Moscow | Москва | Moscow | Город федерального значения Москва | Москва | Moscow
        SPE | northwestern | 78 | 40 | Europe/Moscow | Санкт-Петербург | Saint Petersburg | Город федерального значения Санкт-Петербург | Санкт-Петербург | Saint Petersburg
        # AutonomousOblast
        YEV | farEastern | 79 | 99 | Asia/Vladivostok | Биробиджан | Birobidzhan | Еврейская автономная область | Еврейская АО | Jewish Autonomous Oblast
        # AutonomousOkrug
        CHU | farEastern | 87 | 77 | Asia/Anadyr | Анадырь | Anadyr | Чукотский автономный округ | Чукотский АО | Chukotka Autonomous Okrug
        KHM | ural | 86 | 71100 | Asia/Yekaterinburg | Ханты-Мансийск | Khanty-Mansiysk | Ханты-Мансийский автономный округ – Югра | Югра | Khanty-Mansi Autonomous Okrug – Yugra
        NEN | northwestern | 83 | 11100 | Europe/Moscow | Нарьян-Мар | Naryan-Mar | Ненецкий автономный округ | Ненецкий АО | Nenets Autonomous Okrug
        YAN | ural | 89 | 71140 | Asia/Yekaterinburg | Салехард | Salekhard | Ямало-Ненецкий автономный округ | Ямало-Ненецкий АО | Yamalo-Nenets Autonomous Okrug
        """;

    public static IReadOnlyList<Region> Regions { get; } = [.. Read()];

    private static IEnumerable<Region> Read()
    {
        var kind = RegionKind.Other;
        foreach (var line in Rows.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#'))
                kind = Enum.Parse<RegionKind>(line[1..].Trim());
            else
                yield return RegionOf(kind, line.Split('|', StringSplitOptions.TrimEntries));
        }
    }

    private static Region RegionOf(RegionKind kind, string[] row)
    {
        var name = new RegionName(row[7], row[8].Length > 0 ? row[8] : row[7], row[9]);
        var code = row[0];
        return new(RegionCode.Parse($"RU-{code}"), kind, name, row[4])
        {
            Names = NamesOf(code, name),
            Districts = DistrictsOf(code, Districts[row[1]]),
            Centres = CentresOf(code, new(row[5], row[6])),
            Zones = [new(row[4]), .. OtherZonesOf(code)],
            Subject = SubjectCode.Parse(row[2]),
            Okato = OkatoCode.Parse(row[3]),
            Oktmo = OktmoCode.Parse(OktmoOf(code, row[3])),
            Plate = PlateCode.Parse(code == "CE" ? "95" : row[2]),
        };
    }

    private static History<RegionName> NamesOf(string code, RegionName name) => code == "KEM"
        ? new History<RegionName>(new("Кемеровская область", "Кемеровская область", "Kemerovo Oblast")).Then(new(2019, 3, 27), name)
        : new(name);

    // Decree of 3 November 2018.
    private static History<FederalDistrict> DistrictsOf(string code, FederalDistrict district) => code is "BU" or "ZAB"
        ? new History<FederalDistrict>(Districts["siberian"]).Then(new(2018, 11, 3), district)
        : new(district);

    // Leningrad Oblast: of the move of April 2021 the month is known; the law followed on 3 April 2023. Moscow Oblast: no law names a centre.
    private static History<RegionCentre> CentresOf(string code, RegionCentre centre) => code switch
    {
        "LEN" => new History<RegionCentre>(null).Then(new(2021, 4, 1), centre with { Standing = CentreStanding.SeatOfBodies }).Then(new(2023, 4, 3), centre),
        "MOS" => new(centre with { Standing = CentreStanding.SeatOfBodies }),
        _ => new(centre),
    };

    // Okrugs within another region stand in OKTMO beside the place that they have in OKATO.
    private static string OktmoOf(string code, string okato) => code switch
    {
        "NEN" => "11800",
        "KHM" => "71800",
        "YAN" => "71900",
        _ => okato,
    };

    // By the comments of the tz database, which calls them best guesses.
    private static RegionZone[] OtherZonesOf(string code) => code switch
    {
        "SA" =>
        [
            new("Asia/Khandyga", "Tomponsky, Ust-Maysky districts"),
            new("Asia/Vladivostok", "Verkhoyansky, Ust-Yansky districts"),
            new("Asia/Ust-Nera", "Oymyakonsky district"),
            new("Asia/Srednekolymsk", "districts of the east"),
        ],
        "SAK" => [new("Asia/Srednekolymsk", "Severo-Kurilsky district")],
        _ => [],
    };
}
