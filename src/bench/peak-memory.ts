/** Required before a command: says at its end how much memory it had at most. */
process.on('exit', () => console.error(`most memory: ${process.resourceUsage().maxRSS} kB`));
