/**
 * Amazon Web Services: how its clients are reached, and what its SDK has to be kept from.
 *
 * <p>The job jar has the SDK under another name, because clusters bring one of another version.
 */
package io.registerexporter.aws;
