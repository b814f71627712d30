/**
 * What holds in {@code terraform/}: {@link io.registerexporter.terraform.Rule}s, one for each point
 * of security, over the configuration as JSON; and, by {@link
 * io.registerexporter.terraform.Mutations}, that each of them is missed if it is taken out.
 */
package io.registerexporter.terraform;
