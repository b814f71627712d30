/**
 * One cluster for one export: launches are claimed in S3, and looked for before they are repeated.
 */
package io.registerexporter.launcher.launch;
