/**
 * The mapping behind BODS 0.2 and all later versions: what the register says, where 0.1 as it was
 * published lost or bent it. {@code docs/mapping.md} lists the corrections.
 */
package io.registerexporter.mapping.corrected;
