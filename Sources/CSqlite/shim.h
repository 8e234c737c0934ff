#ifndef GUICHET_CSQLITE_H
#define GUICHET_CSQLITE_H
#include <sqlite3.h>

/* Functions with as many arguments as one likes cannot be called from Swift. */
static inline int guichet_sqlite_count_memory(int on) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, on); }
static inline int guichet_sqlite_steady_plans(sqlite3 *database) { return sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_QPSG, 1, (int *)0); }

#endif
