/// All commands, in the order of help.
let commands: [any Command] = [
  DemoCommand(), InitCommand(), OverviewCommand(), StructureCommand(), AgreementsCommand(),
  RouteCommand(), DueCommand(), CoverageCommand(), CriteriaCommand(), ListsCommand(),
  InvestmentsCommand(), ComputeCommand(), ShowCommand(),
  HistoryCommand(), CheckCommand(),
  ModulesCommand(),
  VerifyCommand(),
  ActCommand(), CaseCommand(), ImportCommand(), ExportCommand(), UpgradeCommand(), HelpCommand(),
]
