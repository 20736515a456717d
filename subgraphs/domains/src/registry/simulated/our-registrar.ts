/** Our registrar at the simulated registries. */
export const OUR_REGISTRAR = 'OUR-REG';
