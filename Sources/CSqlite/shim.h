#ifndef GUICHET_CSQLITE_H
#define GUICHET_CSQLITE_H
#include <sqlite3.h>

/* A function with as many arguments as one likes cannot be called from Swift. */
static inline int guichet_sqlite_count_memory(int on) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, on); }

#endif
