/** What this node says that it runs. (Pi contract, section 3) */
export const protocolVersion = 22;
export const horizonVersion = '22.0.3-emulator';
export const coreVersion = 'v22.1.0-emulator';
