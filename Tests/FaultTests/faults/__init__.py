"""What happens to what was acknowledged when machines, disks, networks and clients fail: `make faults`."""
