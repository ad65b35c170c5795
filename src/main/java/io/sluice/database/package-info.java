/** The one database of the application: where it is, its schema, and its transactions. */
package io.sluice.database;
