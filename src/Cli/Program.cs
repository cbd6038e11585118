using Symbolic.Cli;

return SymbolicCommand.Run(args, Terminal.OfProcess());
