// Loaded before a measured process: says at its end how much memory it took at most, in kB.
process.on('exit', () => process.stderr.write(`peak memory ${process.resourceUsage().maxRSS}\n`));
