namespace ResursnayaSreda.Core.Findings;

/// <summary>The table of all codes; their wording stands in the embedded texts.</summary>
internal static class FindingCodes
{
    private static readonly List<FindingCode> Table = [];

    public static IReadOnlyList<FindingCode> All => Table;

    // The text of a document (JSON, RFC 8259).
    public static readonly FindingCode EmptyDocument = Error("RS1001");
    public static readonly FindingCode NotUtf8 = Error("RS1002");
    public static readonly FindingCode ByteOrderMark = Error("RS1003");
    public static readonly FindingCode SyntaxFault = Error("RS1004");
    public static readonly FindingCode TrailingData = Error("RS1005");
    public static readonly FindingCode TooDeep = Error("RS1006");
    public static readonly FindingCode DocumentTooLarge = Error("RS1007");
    public static readonly FindingCode DuplicateProperty = Error("RS1008");
    public static readonly FindingCode LoneSurrogate = Error("RS1009");
    public static readonly FindingCode TooManyFindings = Error("RS1010");
    public static readonly FindingCode TooManyDigits = Error("RS1011");
    public static readonly FindingCode TooManyNodes = Error("RS1012");

    // The shape of a document.
    public static readonly FindingCode UnknownProperty = Error("RS2001");
    public static readonly FindingCode MissingProperty = Error("RS2002");
    public static readonly FindingCode WrongType = Error("RS2003");
    public static readonly FindingCode NullValue = Error("RS2004");
    public static readonly FindingCode UnknownWord = Error("RS2005");
    public static readonly FindingCode InvalidNumber = Error("RS2006");
    public static readonly FindingCode NumberNeedsQuotes = Error("RS2007");
    public static readonly FindingCode InvalidDate = Error("RS2008");
    public static readonly FindingCode InvalidInstant = Error("RS2009");
    public static readonly FindingCode InvalidIdentifier = Error("RS2010");
    public static readonly FindingCode MixedScript = Error("RS2011");
    public static readonly FindingCode ConfusableIdentifiers = Warning("RS2012");
    public static readonly FindingCode DuplicateIdentifier = Error("RS2013");
    public static readonly FindingCode UnknownFormat = Error("RS2014");
    public static readonly FindingCode InvalidVersion = Error("RS2015");
    public static readonly FindingCode OneOfNeeded = Error("RS2016");
    public static readonly FindingCode EmptyList = Error("RS2017");
    public static readonly FindingCode MeaninglessProperty = Error("RS2018");
    public static readonly FindingCode ReservedName = Error("RS2019");
    public static readonly FindingCode NotPositive = Error("RS2020");
    public static readonly FindingCode UnknownReference = Error("RS2021");
    public static readonly FindingCode InvalidFingerprint = Error("RS2022");
    public static readonly FindingCode TooManyElements = Error("RS2023");
    public static readonly FindingCode BlankText = Error("RS2024");
    public static readonly FindingCode InvalidCode = Error("RS2025");
    public static readonly FindingCode PeriodReversed = Error("RS2026");
    public static readonly FindingCode NotLater = Error("RS2027");

    // Formulas.
    public static readonly FindingCode FormulaTooLong = Error("RS3001");
    public static readonly FindingCode FormulaTooDeep = Error("RS3002");
    public static readonly FindingCode UnexpectedCharacter = Error("RS3003");
    public static readonly FindingCode UnexpectedToken = Error("RS3004");
    public static readonly FindingCode UnterminatedText = Error("RS3005");
    public static readonly FindingCode ChainedComparison = Error("RS3006");
    public static readonly FindingCode InvalidDateLiteral = Error("RS3007");
    public static readonly FindingCode UnknownName = Error("RS3010");
    public static readonly FindingCode WrongFormulaType = Error("RS3011");
    public static readonly FindingCode UnitMismatch = Error("RS3012");
    public static readonly FindingCode NameHides = Error("RS3013");
    public static readonly FindingCode IndexMissing = Error("RS3014");
    public static readonly FindingCode UnknownFunction = Error("RS3015");
    public static readonly FindingCode WrongArgumentCount = Error("RS3016");
    public static readonly FindingCode NotASet = Error("RS3017");
    public static readonly FindingCode UnknownLabel = Error("RS3018");
    public static readonly FindingCode MayBeAbsent = Error("RS3019");
    public static readonly FindingCode OtherwiseNeedless = Error("RS3020");
    public static readonly FindingCode DivisionByZero = Error("RS3021");
    public static readonly FindingCode LateQuantity = Error("RS3022");
    public static readonly FindingCode Circle = Error("RS3023");
    public static readonly FindingCode NotAGrouping = Error("RS3024");
    public static readonly FindingCode NotComparable = Error("RS3025");
    public static readonly FindingCode ConstantNeeded = Error("RS3026");
    public static readonly FindingCode NoKnownBound = Error("RS3027");
    public static readonly FindingCode NotAvailableHere = Error("RS3028");

    // What a methodology must decide.
    public static readonly FindingCode WeightsDoNotAddUp = Error("RS4001");
    public static readonly FindingCode WeightsNotProvable = Error("RS4002");
    public static readonly FindingCode StepDoesNotDivide = Error("RS4003");
    public static readonly FindingCode EmptyRange = Error("RS4004");
    public static readonly FindingCode BandsOverlap = Error("RS4005");
    public static readonly FindingCode CaseRepeated = Error("RS4006");
    public static readonly FindingCode EqualsUndecided = Error("RS4007");
    public static readonly FindingCode EdgeUndecided = Error("RS4008");
    public static readonly FindingCode AbsenceUndecided = Error("RS4009");
    public static readonly FindingCode OutOfRefuted = Error("RS4010");
    public static readonly FindingCode OutOfNotProved = Warning("RS4011");
    public static readonly FindingCode NeverPooled = Error("RS4012");
    public static readonly FindingCode PoolPointNested = Error("RS4013");
    public static readonly FindingCode TrimLeavesNothing = Error("RS4014");
    public static readonly FindingCode OrderTurnsList = Error("RS4015");
    public static readonly FindingCode EffectiveReversed = Error("RS4016");
    public static readonly FindingCode PoolRuleUnreachable = Error("RS4017");
    public static readonly FindingCode PoolRulesMayMissAll = Error("RS4018");
    public static readonly FindingCode CostTooHigh = Error("RS4020");
    public static readonly FindingCode PanelsDiffer = Error("RS4021");
    public static readonly FindingCode WeightMayBeNegative = Warning("RS4022");
    public static readonly FindingCode BandsLeaveGap = Warning("RS4023");
    public static readonly FindingCode ConditionAlwaysHolds = Warning("RS4024");
    public static readonly FindingCode ConditionNeverHolds = Warning("RS4025");
    public static readonly FindingCode ConditionContradicts = Warning("RS4026");
    public static readonly FindingCode KeyDecided = Warning("RS4027");
    public static readonly FindingCode InfluenceTooSmall = Warning("RS4028");
    public static readonly FindingCode RoundedBeforeAggregation = Warning("RS4029");
    public static readonly FindingCode AbsenceLowersSum = Warning("RS4030");
    public static readonly FindingCode EditionsLeaveGap = Warning("RS4031");
    public static readonly FindingCode EditionsOverlap = Error("RS4032");

    // A contest under its methodology.
    public static readonly FindingCode OtherMethodology = Error("RS5001");
    public static readonly FindingCode OtherFingerprint = Error("RS5002");
    public static readonly FindingCode UnknownField = Error("RS5003");
    public static readonly FindingCode MissingField = Error("RS5004");
    public static readonly FindingCode InvalidFieldValue = Error("RS5005");
    public static readonly FindingCode OutOfRange = Error("RS5006");
    public static readonly FindingCode OffStep = Error("RS5007");
    public static readonly FindingCode UnknownSubmission = Error("RS5008");
    public static readonly FindingCode UnknownExpert = Error("RS5009");
    public static readonly FindingCode UnknownCriterion = Error("RS5010");
    public static readonly FindingCode SecondMark = Error("RS5011");
    public static readonly FindingCode MarkOffScale = Error("RS5012");
    public static readonly FindingCode RecusedMark = Warning("RS5013");
    public static readonly FindingCode NoDuty = Error("RS5014");
    public static readonly FindingCode DuplicateEntry = Error("RS5015");
    public static readonly FindingCode MissingParameter = Error("RS5016");
    public static readonly FindingCode UnknownParameter = Error("RS5017");
    public static readonly FindingCode NoCategory = Error("RS5018");
    public static readonly FindingCode SeveralCategories = Error("RS5019");
    public static readonly FindingCode UnknownPanel = Error("RS5020");
    public static readonly FindingCode UnaskedDecision = Warning("RS5021");
    public static readonly FindingCode StaleDecision = Warning("RS5022");
    public static readonly FindingCode InvalidDecision = Error("RS5023");
    public static readonly FindingCode CommentNeeded = Error("RS5024");
    public static readonly FindingCode DeclaredCategory = Error("RS5025");
    public static readonly FindingCode UnknownRow = Error("RS5026");
    public static readonly FindingCode RevisionMissing = Error("RS5027");
    public static readonly FindingCode UncalledMark = Warning("RS5028");
    public static readonly FindingCode RanksRepeat = Error("RS5029");
    public static readonly FindingCode ZoneBroken = Error("RS5030");
    public static readonly FindingCode FloorsExceedTotal = Error("RS5031");
    public static readonly FindingCode UnknownRegion = Error("RS5032");
    public static readonly FindingCode OtherRole = Error("RS5033");
    public static readonly FindingCode UnenteredMark = Warning("RS5034");

    // What an evaluation met.
    public static readonly FindingCode Undefined = Warning("RS6001");

    // Calendars and catalogues of regions.
    public static readonly FindingCode TransferFromNoWeekend = Error("RS7001");
    public static readonly FindingCode TransferToNoWorkingDay = Error("RS7002");
    public static readonly FindingCode ClosedAndWorked = Error("RS7003");
    public static readonly FindingCode OtherEdition = Warning("RS7004");
    public static readonly FindingCode RegionThere = Error("RS7005");
    public static readonly FindingCode NotOfStandard = Error("RS7006");
    public static readonly FindingCode DistrictRenamed = Error("RS7007");
    public static readonly FindingCode UnknownZone = Warning("RS7008");

    // A roadmap and its template.
    public static readonly FindingCode StagesInCircle = Error("RS8001");
    public static readonly FindingCode InvalidDayCount = Error("RS8002");
    public static readonly FindingCode InvalidYearDay = Error("RS8003");
    public static readonly FindingCode OtherTemplate = Error("RS8004");
    public static readonly FindingCode OtherTemplateFingerprint = Error("RS8005");
    public static readonly FindingCode UnknownSiteZone = Error("RS8006");
    public static readonly FindingCode MissingAnchor = Error("RS8007");
    public static readonly FindingCode UnaskedEvidence = Warning("RS8008");
    public static readonly FindingCode ReasonNeeded = Error("RS8009");
    public static readonly FindingCode NothingOverridden = Error("RS8010");

    // Practices, and what goes with them.
    public static readonly FindingCode NoTransition = Error("RS9001");
    public static readonly FindingCode OtherTransitionRole = Error("RS9002");
    public static readonly FindingCode FieldNeeded = Error("RS9003");
    public static readonly FindingCode EvidenceNeeded = Error("RS9004");
    public static readonly FindingCode ContextsNeeded = Error("RS9005");
    public static readonly FindingCode ConsentDoesNotHold = Error("RS9006");
    public static readonly FindingCode PublicAfterWithdrawal = Warning("RS9007");
    public static readonly FindingCode HistoryGoesBack = Error("RS9008");
    public static readonly FindingCode OlderThanPractice = Error("RS9009");
    public static readonly FindingCode LineageInCircle = Error("RS9010");
    public static readonly FindingCode AdoptionReturns = Error("RS9011");
    public static readonly FindingCode NotDescended = Error("RS9012");
    public static readonly FindingCode VersionOutOfTurn = Error("RS9013");
    public static readonly FindingCode PassportLength = Warning("RS9014");
    public static readonly FindingCode OtherProgramme = Error("RS9015");
    public static readonly FindingCode EntryLate = Warning("RS9016");
    public static readonly FindingCode HistoryRewritten = Error("RS9017");
    public static readonly FindingCode RecordGone = Error("RS9018");
    public static readonly FindingCode InvalidLanguage = Error("RS9019");

    // A programme.
    public static readonly FindingCode SecondSelection = Error("RS9101");
    public static readonly FindingCode MixedUnits = Error("RS9102");
    public static readonly FindingCode FewerThanNamed = Error("RS9103");
    public static readonly FindingCode TemplateNeeded = Error("RS9104");
    public static readonly FindingCode InvalidLocalTime = Error("RS9105");
    public static readonly FindingCode CentresInCircle = Error("RS9106");
    public static readonly FindingCode LinkToItself = Error("RS9107");

    private static FindingCode Error(string id) => Add(new FindingCode(id, Severity.Error));

    private static FindingCode Warning(string id) => Add(new FindingCode(id, Severity.Warning));

    private static FindingCode Add(FindingCode code)
    {
        Table.Add(code);
        return code;
    }
}
