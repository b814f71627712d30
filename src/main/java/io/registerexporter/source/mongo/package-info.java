/** The register's database: reached with credentials that no plan, log or message shows. */
package io.registerexporter.source.mongo;
