-- A clock for wrk's scripts: arrivals at each turn of it, whatever the answers do. A slow server meets a queue, not fewer requests.
local ffi = require("ffi")
ffi.cdef [[ typedef struct { long sec; long nsec; } guichet_time; int clock_gettime(int clock, guichet_time *now); ]]
local cell = ffi.new("guichet_time")

local function seconds()
  ffi.C.clock_gettime(1, cell)
  return tonumber(cell.sec) + tonumber(cell.nsec) / 1e9
end

-- How long to wait, in milliseconds, before the next of `pace` requests a second. `late` keeps the greatest delay, in seconds.
late = 0
local due = nil
function turn_of(pace)
  local now = seconds()
  due = (due or now) + 1 / pace
  if due < now then late = math.max(late, now - due) end
  return math.max(0, math.floor((due - now) * 1000))
end
